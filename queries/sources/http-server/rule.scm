; What a client sends to a server of the standard library.
(#set! trust remote)
(#set! says "an HTTP request")

(#same! "http.server" "BaseHTTPServer" "SimpleHTTPServer" "CGIHTTPServer" "six.moves.BaseHTTPServer")
(#same! "http.server.BaseHTTPRequestHandler" "http.server.SimpleHTTPRequestHandler" "http.server.CGIHTTPRequestHandler")

((_) @source
  (#resolves? @source
    "http.server.BaseHTTPRequestHandler.path" "http.server.BaseHTTPRequestHandler.headers"
    "http.server.BaseHTTPRequestHandler.rfile" "http.server.BaseHTTPRequestHandler.requestline"
    "http.server.BaseHTTPRequestHandler.raw_requestline" "http.server.BaseHTTPRequestHandler.command"))
((_) @typed
  (#resolves? @typed "http.server.BaseHTTPRequestHandler.path" "http.server.BaseHTTPRequestHandler.requestline"
    "http.server.BaseHTTPRequestHandler.command")
  (#type! "builtins.str"))
((_) @typed
  (#resolves? @typed "http.server.BaseHTTPRequestHandler.headers")
  (#type! "builtins.dict"))
((_) @typed
  (#resolves? @typed "http.server.BaseHTTPRequestHandler.rfile")
  (#type! "io.BufferedReader"))
