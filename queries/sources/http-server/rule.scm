; What a client sends to a server of the standard library.
(#set! trust remote)

(#same! "http.server.BaseHTTPRequestHandler"
  "http.server.SimpleHTTPRequestHandler" "http.server.CGIHTTPRequestHandler" "BaseHTTPServer.BaseHTTPRequestHandler"
  "SimpleHTTPServer.SimpleHTTPRequestHandler" "six.moves.BaseHTTPServer.BaseHTTPRequestHandler")
(#same! "socketserver.StreamRequestHandler" "SocketServer.StreamRequestHandler")
(#same! "socketserver.BaseRequestHandler"
  "SocketServer.BaseRequestHandler" "socketserver.StreamRequestHandler" "socketserver.DatagramRequestHandler")

((_) @source
  (#resolves? @source
    "http.server.BaseHTTPRequestHandler.path" "http.server.BaseHTTPRequestHandler.headers"
    "http.server.BaseHTTPRequestHandler.rfile" "http.server.BaseHTTPRequestHandler.requestline"
    "http.server.BaseHTTPRequestHandler.command" "http.server.BaseHTTPRequestHandler.raw_requestline")
  (#set! says "an HTTP request"))
((_) @typed (#resolves? @typed "http.server.BaseHTTPRequestHandler.headers") (#type! "builtins.dict"))
((_) @typed
  (#resolves? @typed "http.server.BaseHTTPRequestHandler.rfile" "socketserver.StreamRequestHandler.rfile")
  (#type! "io.BufferedReader"))
((_) @source
  (#resolves? @source "socketserver.StreamRequestHandler.rfile" "socketserver.DatagramRequestHandler.rfile")
  (#set! says "a connection"))
((_) @typed (#resolves? @typed "socketserver.BaseRequestHandler.request") (#type! "socket.socket"))

; Functions that others call by XML-RPC.
(#same! "xmlrpc.server.SimpleXMLRPCServer"
  "xmlrpc.server.DocXMLRPCServer" "xmlrpc.server.SimpleXMLRPCDispatcher" "xmlrpc.server.CGIXMLRPCRequestHandler"
  "SimpleXMLRPCServer.SimpleXMLRPCServer" "six.moves.xmlrpc_server.SimpleXMLRPCServer")
((call function: (_) @f) @typed
  (#resolves? @f "xmlrpc.server.SimpleXMLRPCServer")
  (#type! "xmlrpc.server.SimpleXMLRPCServer"))
((call function: (_) @f arguments: (argument_list . (_) @callback)) @call
  (#resolves? @f "xmlrpc.server.SimpleXMLRPCServer.register_function")
  (#parameters! @callback)
  (#set! says "a remote call"))
((call function: (_) @f arguments: (argument_list (keyword_argument name: (identifier) @key value: (_) @callback))) @call
  (#resolves? @f "xmlrpc.server.SimpleXMLRPCServer.register_function")
  (#eq? @key "function")
  (#parameters! @callback)
  (#set! says "a remote call"))
((decorated_definition
  (decorator [(call function: (_) @by) (attribute) @by])
  definition: (function_definition) @function) @definition
  (#resolves? @by "xmlrpc.server.SimpleXMLRPCServer.register_function")
  (#parameters! @function)
  (#set! says "a remote call"))
