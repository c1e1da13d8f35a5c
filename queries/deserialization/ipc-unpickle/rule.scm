; recv() unpickles what the other end has sent; only an authkey says who that is. The
; classes of those without are names of ours.
(#set! cwe "502")
(#set! aliases "multiprocessing-recv PYTHON-LANG-SEC-073")

((call function: (_) @f) @typed
  (#resolves? @f "multiprocessing.connection.Client")
  (#absent? @typed 2 "authkey")
  (#type! "multiprocessing.connection.open.Connection"))
((call function: (_) @f) @typed
  (#resolves? @f "multiprocessing.connection.Client")
  (#argument? @typed 2 "authkey" "None")
  (#type! "multiprocessing.connection.open.Connection"))
((call function: (_) @f) @typed
  (#resolves? @f "multiprocessing.connection.Listener")
  (#absent? @typed 3 "authkey")
  (#type! "multiprocessing.connection.open.Listener"))
((call function: (_) @f) @typed
  (#resolves? @f "multiprocessing.connection.Listener")
  (#argument? @typed 3 "authkey" "None")
  (#type! "multiprocessing.connection.open.Listener"))
((call function: (_) @f) @typed
  (#resolves? @f "multiprocessing.connection.open.Listener.accept")
  (#type! "multiprocessing.connection.open.Connection"))

((call function: (_) @callee) @call
  (#resolves? @callee "multiprocessing.connection.open.Connection.recv")
  (#sink! @call)
  (#set! levels "warning warning error")
  (#set! message "what an unauthenticated peer sends is unpickled by {sink}"))

; Whether something is unpickled is seen elsewhere, or nowhere. Without an address the
; listener is in a folder of this user's own.
((call function: (_) @callee) @call
  (#resolves? @callee "multiprocessing.connection.Client")
  (#absent? @call 2 "authkey")
  (#sink! @call 0 "address")
  (#set! levels "info info warning")
  (#set! message "the peer at {sink} need not authenticate itself, and what it sends is unpickled by recv()"))
((call function: (_) @callee) @call
  (#resolves? @callee "multiprocessing.connection.Client")
  (#argument? @call 2 "authkey" "None")
  (#sink! @call 0 "address")
  (#set! levels "info info warning")
  (#set! message "the peer at {sink} need not authenticate itself, and what it sends is unpickled by recv()"))
((call function: (_) @callee) @call
  (#resolves? @callee "multiprocessing.connection.Listener")
  (#absent? @call 3 "authkey")
  (#sink! @call 0 "address")
  (#set! levels "info info warning")
  (#set! message "whoever reaches {sink} need not authenticate, and what he sends is unpickled by recv()"))
((call function: (_) @callee) @call
  (#resolves? @callee "multiprocessing.connection.Listener")
  (#argument? @call 3 "authkey" "None")
  (#sink! @call 0 "address")
  (#set! levels "info info warning")
  (#set! message "whoever reaches {sink} need not authenticate, and what he sends is unpickled by recv()"))

; A manager without an authkey makes a random one; a constant is known to whoever has read
; the program.
((call function: (_) @callee) @call
  (#resolves? @callee "multiprocessing.managers.BaseManager" "multiprocessing.managers.SyncManager")
  (#given? @call 0 "address")
  (#not-argument? @call 0 "address" "None")
  (#constant? @call 1 "authkey" "")
  (#sink! @call 1 "authkey")
  (#set! levels "warning warning error")
  (#set! message "whoever has read {sink} here can send {callee} pickles"))

; ØMQ has sockets for many peers, and authenticates none by itself.
((call function: (_) @callee) @call
  (#resolves? @callee "zmq.Socket.recv_pyobj" "zmq.sugar.socket.Socket.recv_pyobj" "zmq.asyncio.Socket.recv_pyobj" "*.recv_pyobj")
  (#sink! @call)
  (#set! levels "warning warning error")
  (#set! message "{callee} unpickles what any peer sends"))
