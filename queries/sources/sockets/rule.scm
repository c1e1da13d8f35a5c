; What the other end of a connection sends.
(#set! trust remote)
(#set! says "a connection")

(#same! "socket.socket" "ssl.SSLSocket" "socket.SocketType")
((call function: (_) @f) @typed
  (#resolves? @f "socket.socket" "socket.create_connection" "socket.create_server" "socket.socket.dup"
)
  (#type! "socket.socket"))
((call function: (_) @f) @typed
  (#resolves? @f "ssl.wrap_socket" "ssl.SSLContext.wrap_socket")
  (#type! "ssl.SSLSocket"))
((call function: (_) @f) @typed (#resolves? @f "socket.socket.accept") (#type! "builtins.tuple" "socket.socket"))
((call function: (_) @f) @typed (#resolves? @f "ssl.SSLContext" "ssl.create_default_context") (#type! "ssl.SSLContext"))
((call function: (_) @f) @source
  (#resolves? @f
    "socket.socket.recv" "socket.socket.recvfrom" "socket.socket.recvmsg" "ssl.SSLSocket.read"))
((call function: (_) @f) @source (#resolves? @f "socket.socket.makefile"))
; These fill a buffer, and give how much they have put there.
((call function: (_) @f) @source (#resolves? @f "socket.socket.recv_into" "socket.socket.recvfrom_into"))
((call function: (_) @f) @call
  (#resolves? @f "socket.socket.recv_into" "socket.socket.recvfrom_into")
  (#flows! @call result 0))
((call function: (_) @f) @sanitizer (#resolves? @f "socket.socket.recv_into") (#cleans! all))
((call function: (_) @f) @typed (#resolves? @f "socket.socket.makefile") (#type! "io.BufferedReader"))

((call function: (_) @f) @typed
  (#resolves? @f "asyncio.open_connection" "asyncio.open_unix_connection")
  (#type! "builtins.tuple" "asyncio.StreamReader"))
((call function: (_) @f) @source
  (#resolves? @f
    "asyncio.StreamReader.read" "asyncio.StreamReader.readline" "asyncio.StreamReader.readexactly"
    "asyncio.StreamReader.readuntil" "asyncio.StreamReader.__iter__"))
; What a server calls for each connection, also where another module names it.
((call function: (_) @f arguments: (argument_list . (_) @handler)) @call
  (#resolves? @f "asyncio.start_server" "asyncio.start_unix_server")
  (#parameters! @handler)
  (#set! except "^w(riter)?$"))
((function_definition parameters: (parameters . (identifier) @typed . (identifier) @writer .)) @function
  (#eq? @typed "reader")
  (#eq? @writer "writer")
  (#imports? "asyncio")
  (#type! "asyncio.StreamReader"))
((function_definition parameters: (parameters . (identifier) . (identifier) @typed . (identifier) @writer .)) @function
  (#eq? @typed "reader")
  (#eq? @writer "writer")
  (#imports? "asyncio")
  (#type! "asyncio.StreamReader"))
((function_definition parameters: (parameters . (identifier) @typed)) @function
  (#eq? @typed "websocket" "ws")
  (#imports? "websockets")
  (#type! "websockets.ClientConnection"))
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

; Serial lines and Telnet.
(#same! "serial.Serial" "serial.serial_for_url" "serial.rs485.RS485" "serial.rfc2217.Serial")
((call function: (_) @f) @typed (#resolves? @f "serial.Serial") (#type! "serial.Serial"))
((call function: (_) @f) @source
  (#resolves? @f "serial.Serial.read" "serial.Serial.readline" "serial.Serial.read_until" "serial.Serial.read_all" "serial.Serial.readlines")
  (#set! says "a serial line"))
((call function: (_) @f) @typed (#resolves? @f "telnetlib.Telnet") (#type! "telnetlib.Telnet"))
((call function: (_) @f) @source
  (#resolves? @f
    "telnetlib.Telnet.read_until" "telnetlib.Telnet.read_all" "telnetlib.Telnet.read_some"
    "telnetlib.Telnet.read_very_eager" "telnetlib.Telnet.read_eager" "telnetlib.Telnet.read_lazy"
    "telnetlib.Telnet.read_very_lazy" "telnetlib.Telnet.read_sb_data" "telnetlib.Telnet.expect"))
