; What the other end of a connection sends.
(#set! trust remote)
(#set! says "a connection")

(#same! "socket.socket" "ssl.SSLSocket" "socket.SocketType")
((call function: (_) @f) @typed
  (#resolves? @f "socket.socket" "socket.create_connection" "socket.create_server" "socket.socket.dup"
    "ssl.wrap_socket" "ssl.SSLContext.wrap_socket")
  (#type! "socket.socket"))
((call function: (_) @f) @typed (#resolves? @f "socket.socket.accept") (#type! "builtins.tuple" "socket.socket"))
((call function: (_) @f) @typed (#resolves? @f "ssl.SSLContext" "ssl.create_default_context") (#type! "ssl.SSLContext"))
((call function: (_) @f) @source
  (#resolves? @f
    "socket.socket.recv" "socket.socket.recvfrom" "socket.socket.recvmsg" "ssl.SSLSocket.read"))
((call function: (_) @f) @source (#resolves? @f "socket.socket.makefile"))
((call function: (_) @f) @typed (#resolves? @f "socket.socket.makefile") (#type! "io.BufferedReader"))

((call function: (_) @f) @typed
  (#resolves? @f "asyncio.open_connection" "asyncio.open_unix_connection")
  (#type! "builtins.tuple" "asyncio.StreamReader"))
((call function: (_) @f) @source
  (#resolves? @f
    "asyncio.StreamReader.read" "asyncio.StreamReader.readline" "asyncio.StreamReader.readexactly"
    "asyncio.StreamReader.readuntil"))
((function_definition name: (identifier) @name parameters: (parameters . (identifier) . (identifier) @source)) @function
  (#method-of? @function "asyncio.Protocol" "asyncio.DatagramProtocol" "asyncio.protocols.Protocol" "asyncio.BaseProtocol")
  (#eq? @name "data_received" "datagram_received"))

; Web sockets, from either end.
(#same! "websockets.ClientConnection"
  "websockets.WebSocketClientProtocol" "websockets.WebSocketServerProtocol" "websockets.ServerConnection"
  "websockets.asyncio.client.ClientConnection" "websockets.asyncio.server.ServerConnection"
  "websockets.sync.client.ClientConnection" "websockets.sync.server.ServerConnection"
  "websockets.legacy.client.WebSocketClientProtocol" "websockets.legacy.server.WebSocketServerProtocol")
((call function: (_) @f) @typed
  (#resolves? @f "websockets.connect" "websockets.client.connect" "websockets.asyncio.client.connect" "websockets.sync.client.connect")
  (#type! "websockets.ClientConnection"))
((call function: (_) @f) @source
  (#resolves? @f "websockets.connect" "websockets.client.connect" "websockets.asyncio.client.connect" "websockets.sync.client.connect"))
((call function: (_) @f) @source
  (#resolves? @f "websockets.ClientConnection.recv" "websockets.ClientConnection.recv_streaming"))
((call function: (_) @f arguments: (argument_list . (_) @handler)) @call
  (#resolves? @f "websockets.serve" "websockets.server.serve" "websockets.asyncio.server.serve" "websockets.sync.server.serve")
  (#parameters! @handler))
