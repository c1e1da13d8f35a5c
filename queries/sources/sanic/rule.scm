; What a client sends to a Sanic application.
(#set! trust remote)
(#set! says "an HTTP request")
(#set! converters "int float uuid ymd")
(#set! words "slug alpha")

(#same! "sanic.Sanic" "sanic.app.Sanic")
(#same! "sanic.Blueprint" "sanic.blueprints.Blueprint")
(#same! "sanic.Request" "sanic.request.Request" "sanic.request.types.Request")
(#same! "sanic.Websocket" "sanic.server.websockets.impl.WebsocketImplProtocol")
(#same! "sanic.views.HTTPMethodView" "sanic.HTTPMethodView")

((call function: (_) @f) @typed (#resolves? @f "sanic.Sanic" "sanic.Sanic.get_app") (#type! "sanic.Sanic"))
((call function: (_) @f) @typed (#resolves? @f "sanic.Blueprint") (#type! "sanic.Blueprint"))

((_) @source
  (#resolves? @source
    "sanic.Request.args" "sanic.Request.query_args" "sanic.Request.raw_args" "sanic.Request.form" "sanic.Request.files"
    "sanic.Request.json" "sanic.Request.body" "sanic.Request.stream" "sanic.Request.cookies" "sanic.Request.headers"
    "sanic.Request.raw_headers" "sanic.Request.raw_url" "sanic.Request.request_line" "sanic.Request.path"
    "sanic.Request.url" "sanic.Request.query_string" "sanic.Request.host" "sanic.Request.server_name"
    "sanic.Request.forwarded" "sanic.Request.remote_addr" "sanic.Request.client_ip" "sanic.Request.token"
    "sanic.Request.credentials" "sanic.Request.content_type" "sanic.Request.accept" "sanic.Request.method"
    "sanic.Request.match_info" "sanic.Request.scope" "sanic.Request.ip" "sanic.Request.server_path"))
((call function: (_) @f) @source (#resolves? @f "sanic.Websocket.__iter__") (#set! says "a web socket"))
((call function: (_) @f) @call
  (#resolves? @f "sanic.Headers.getone" "sanic.Headers.getall" "sanic.Headers.get_all")
  (#flows! @call receiver result))
((call function: (_) @f) @source
  (#resolves? @f
    "sanic.Request.get_args" "sanic.Request.get_query_args" "sanic.Request.get_form" "sanic.Request.get_cookies"
    "sanic.Request.load_json" "sanic.Request.receive_body"))
((call function: (_) @f) @source
  (#resolves? @f "sanic.Websocket.recv" "sanic.Websocket.recv_burst" "sanic.Websocket.recv_streaming")
  (#set! says "a web socket"))
((_) @typed
  (#resolves? @typed
    "sanic.Request.args" "sanic.Request.form" "sanic.Request.files" "sanic.Request.cookies"
    "sanic.Request.match_info")
  (#type! "builtins.dict"))
(#same! "builtins.dict" "sanic.Headers" "sanic.headers.Headers" "sanic.compat.Header")
((_) @typed (#resolves? @typed "sanic.Request.headers") (#type! "sanic.Headers"))
((_) @typed (#resolves? @typed "sanic.Request.body") (#type! "builtins.bytes"))
((_) @typed
  (#resolves? @typed
    "sanic.Request.path" "sanic.Request.url" "sanic.Request.query_string" "sanic.Request.host" "sanic.Request.token"
    "sanic.Request.content_type" "sanic.Request.remote_addr")
  (#type! "builtins.str"))

; Who is the request: the first parameter of a handler, by its decorator …
((decorated_definition
  (decorator (call function: (_) @route))
  definition: (function_definition parameters: (parameters . (identifier) @typed))) @definition
  (#resolves? @route
    "sanic.Sanic.route" "sanic.Sanic.get" "sanic.Sanic.post" "sanic.Sanic.put" "sanic.Sanic.patch" "sanic.Sanic.delete"
    "sanic.Sanic.head" "sanic.Sanic.options" "sanic.Sanic.websocket" "sanic.Blueprint.route" "sanic.Blueprint.get"
    "sanic.Blueprint.post" "sanic.Blueprint.put" "sanic.Blueprint.patch" "sanic.Blueprint.delete" "sanic.Blueprint.head"
    "sanic.Blueprint.options" "sanic.Blueprint.websocket" "sanic.Sanic.on_request" "sanic.Sanic.middleware"
    "sanic.Blueprint.on_request" "sanic.Blueprint.middleware")
  (#type! "sanic.Request"))
; … by its place in a view, or by its name.
((function_definition name: (identifier) @name parameters: (parameters . (identifier) . (identifier) @typed)) @function
  (#method-of? @function "sanic.views.HTTPMethodView")
  (#eq? @name "get" "post" "put" "patch" "delete" "head" "options")
  (#type! "sanic.Request"))
((function_definition parameters: (parameters . (identifier) @typed)) @function
  (#eq? @typed "request")
  (#imports? "sanic")
  (#type! "sanic.Request"))
((decorated_definition
  (decorator (call function: (_) @route))
  definition: (function_definition parameters: (parameters . (_) . (identifier) @typed))) @definition
  (#resolves? @route "sanic.Sanic.websocket" "sanic.Blueprint.websocket")
  (#type! "sanic.Websocket"))

; Variables of the route.
((decorated_definition
  (decorator (call function: (_) @route arguments: (argument_list . (_) @path)))
  definition: (function_definition) @function) @definition
  (#resolves? @route
    "sanic.Sanic.route" "sanic.Sanic.get" "sanic.Sanic.post" "sanic.Sanic.put" "sanic.Sanic.patch" "sanic.Sanic.delete"
    "sanic.Sanic.head" "sanic.Sanic.options" "sanic.Sanic.websocket" "sanic.Blueprint.route" "sanic.Blueprint.get"
    "sanic.Blueprint.post" "sanic.Blueprint.put" "sanic.Blueprint.patch" "sanic.Blueprint.delete" "sanic.Blueprint.head"
    "sanic.Blueprint.options" "sanic.Blueprint.websocket")
  (#parameters! @function)
  (#set! says "the URL")
  (#cleans! all) (#doubts! 94 95 470 601 913 915 918)
  (#set! path path) (#set! only-path true))
((call function: (_) @f arguments: (argument_list . [
    (identifier) @view (attribute) @view (call function: (attribute object: (_) @view attribute: (identifier) @as))] . (_) @path)) @call
  (#resolves? @f "sanic.Sanic.add_route" "sanic.Blueprint.add_route")
  (#eq? @as "as_view")
  (#parameters! @view)
  (#set! says "the URL")
  (#set! methods "get post put patch delete head options")
  (#cleans! all) (#doubts! 94 95 470 601 913 915 918)
  (#set! path path) (#set! only-path true))
