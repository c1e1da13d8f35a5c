; What comes from another process through a connection that has an address. Queues and pipes inside
; one program are no source.
(#set! trust remote)
(#set! says "a connection")

((call function: (_) @f) @typed
  (#resolves? @f "multiprocessing.connection.Client" "multiprocessing.connection.Listener.accept")
  (#type! "multiprocessing.connection.Connection"))
((call function: (_) @f) @typed
  (#resolves? @f "multiprocessing.connection.Listener")
  (#type! "multiprocessing.connection.Listener"))
((call function: (_) @f) @source
  (#resolves? @f
    "multiprocessing.connection.Connection.recv" "multiprocessing.connection.Connection.recv_bytes"))
