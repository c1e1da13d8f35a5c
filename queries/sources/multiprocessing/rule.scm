; What comes from another process through a connection that has an address. Queues and pipes inside
; one program are no source.
(#set! trust remote)
(#set! says "a connection")

; Connections without a key have classes of their own, in rule ipc-unpickle.
((call function: (_) @f) @typed
  (#resolves? @f "multiprocessing.connection.Client")
  (#given? @typed 2 "authkey")
  (#not-argument? @typed 2 "authkey" "None")
  (#type! "multiprocessing.connection.Connection"))
((call function: (_) @f) @typed
  (#resolves? @f "multiprocessing.connection.Listener")
  (#given? @typed 3 "authkey")
  (#not-argument? @typed 3 "authkey" "None")
  (#type! "multiprocessing.connection.Listener"))
((call function: (_) @f) @typed
  (#resolves? @f "multiprocessing.connection.Listener.accept")
  (#type! "multiprocessing.connection.Connection"))
((call function: (_) @f) @source
  (#resolves? @f
    "multiprocessing.connection.Connection.recv" "multiprocessing.connection.Connection.recv_bytes"
    "multiprocessing.connection.open.Connection.recv" "multiprocessing.connection.open.Connection.recv_bytes"))
