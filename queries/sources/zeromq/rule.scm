; What the other end of a ZeroMQ socket sends.
(#set! trust remote)
(#set! says "a connection")

(#same! "zmq.Socket"
  "zmq.sugar.socket.Socket" "zmq.asyncio.Socket" "zmq.green.Socket" "zmq.sugar.Socket")
(#same! "zmq.Context" "zmq.sugar.context.Context" "zmq.asyncio.Context" "zmq.green.Context")
((call function: (_) @f) @typed (#resolves? @f "zmq.Context" "zmq.Context.instance") (#type! "zmq.Context"))
((call function: (_) @f) @typed (#resolves? @f "zmq.Context.socket" "zmq.Socket") (#type! "zmq.Socket"))
((call function: (_) @f) @source
  (#resolves? @f
    "zmq.Socket.recv" "zmq.Socket.recv_string" "zmq.Socket.recv_unicode" "zmq.Socket.recv_json" "zmq.Socket.recv_multipart"
    "zmq.Socket.recv_pyobj" "zmq.Socket.recv_serialized"))
((call function: (_) @f) @typed (#resolves? @f "zmq.Socket.recv") (#type! "builtins.bytes"))
((call function: (_) @f) @typed (#resolves? @f "zmq.Socket.recv_string" "zmq.Socket.recv_unicode") (#type! "builtins.str"))
