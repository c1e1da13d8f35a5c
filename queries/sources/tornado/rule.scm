; What a client sends to a Tornado application.
(#set! trust remote)
(#set! says "an HTTP request")

(#same! "tornado.web.RequestHandler" "tornado.websocket.WebSocketHandler")

((_) @typed (#resolves? @typed "tornado.web.RequestHandler.request") (#type! "tornado.httputil.HTTPServerRequest"))
((_) @source
  (#resolves? @source
    "tornado.httputil.HTTPServerRequest.body" "tornado.httputil.HTTPServerRequest.arguments"
    "tornado.httputil.HTTPServerRequest.query_arguments" "tornado.httputil.HTTPServerRequest.body_arguments"
    "tornado.httputil.HTTPServerRequest.files" "tornado.httputil.HTTPServerRequest.headers"
    "tornado.httputil.HTTPServerRequest.uri" "tornado.httputil.HTTPServerRequest.path"
    "tornado.httputil.HTTPServerRequest.query" "tornado.httputil.HTTPServerRequest.cookies"
    "tornado.httputil.HTTPServerRequest.host" "tornado.httputil.HTTPServerRequest.host_name"
    "tornado.httputil.HTTPServerRequest.method" "tornado.httputil.HTTPServerRequest.remote_ip"
    "tornado.web.RequestHandler.path_args" "tornado.web.RequestHandler.path_kwargs" "tornado.web.RequestHandler.cookies"))
((call function: (_) @f) @source
  (#resolves? @f
    "tornado.web.RequestHandler.get_argument" "tornado.web.RequestHandler.get_arguments"
    "tornado.web.RequestHandler.get_query_argument" "tornado.web.RequestHandler.get_query_arguments"
    "tornado.web.RequestHandler.get_body_argument" "tornado.web.RequestHandler.get_body_arguments"
    "tornado.web.RequestHandler.get_cookie" "tornado.httputil.HTTPServerRequest.full_url"))
((call function: (_) @f) @typed
  (#resolves? @f
    "tornado.web.RequestHandler.get_argument" "tornado.web.RequestHandler.get_query_argument"
    "tornado.web.RequestHandler.get_body_argument" "tornado.web.RequestHandler.get_cookie")
  (#type! "builtins.str"))

((_) @typed
  (#resolves? @typed
    "tornado.httputil.HTTPServerRequest.headers" "tornado.httputil.HTTPServerRequest.arguments"
    "tornado.httputil.HTTPServerRequest.query_arguments" "tornado.httputil.HTTPServerRequest.body_arguments"
    "tornado.httputil.HTTPServerRequest.files" "tornado.httputil.HTTPServerRequest.cookies"
    "tornado.web.RequestHandler.cookies" "tornado.web.RequestHandler.path_kwargs")
  (#type! "builtins.dict"))
((_) @typed (#resolves? @typed "tornado.httputil.HTTPServerRequest.body") (#type! "builtins.bytes"))

; Route variables, and messages of a web socket.
((function_definition name: (identifier) @name) @function
  (#method-of? @function "tornado.web.RequestHandler")
  (#eq? @name "get" "post" "put" "patch" "delete" "head" "options" "on_message" "on_ping" "on_pong" "open")
  (#parameters! @function))
