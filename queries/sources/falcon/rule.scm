; What a client sends to a Falcon application.
(#set! trust remote)
(#set! says "an HTTP request")
(#set! converters "int float uuid dt")

(#same! "falcon.Request" "falcon.request.Request" "falcon.asgi.Request" "falcon.asgi.request.Request")
((_) @source
  (#resolves? @source
    "falcon.Request.params" "falcon.Request.headers" "falcon.Request.cookies" "falcon.Request.media"
    "falcon.Request.stream" "falcon.Request.bounded_stream" "falcon.Request.query_string" "falcon.Request.path"
    "falcon.Request.relative_uri" "falcon.Request.uri" "falcon.Request.url" "falcon.Request.prefix" "falcon.Request.host"
    "falcon.Request.remote_addr" "falcon.Request.access_route" "falcon.Request.auth" "falcon.Request.user_agent"
    "falcon.Request.referer" "falcon.Request.content_type" "falcon.Request.accept" "falcon.Request.forwarded"
    "falcon.Request.forwarded_host" "falcon.Request.forwarded_uri" "falcon.Request.forwarded_prefix"
    "falcon.Request.netloc" "falcon.Request.subdomain" "falcon.Request.headers_lower"
    "falcon.Request.env" "falcon.Request.method"))
((_) @typed
  (#resolves? @typed "falcon.Request.params" "falcon.Request.headers" "falcon.Request.cookies")
  (#type! "builtins.dict"))
((call function: (_) @f) @source
  (#resolves? @f
    "falcon.Request.get_param" "falcon.Request.get_param_as_list" "falcon.Request.get_param_as_json"
    "falcon.Request.get_param_as_media" "falcon.Request.get_param_as_dict" "falcon.Request.get_query_string_as_media"
    "falcon.Request.get_header" "falcon.Request.get_media" "falcon.Request.get_cookie_values"))
((call function: (_) @f) @sanitizer
  (#resolves? @f
    "falcon.Request.get_param_as_int" "falcon.Request.get_param_as_bool" "falcon.Request.get_param_as_uuid"
    "falcon.Request.get_param_as_float" "falcon.Request.get_param_as_date" "falcon.Request.get_param_as_datetime"
    "falcon.Request.get_header_as_int" "falcon.Request.get_header_as_datetime")
  (#cleans! all))

; Responders: on_get(self, req, resp, name).
((function_definition name: (identifier) @name
  parameters: (parameters . (identifier) . (identifier) @typed . (identifier))) @function
  (#match? @name "^on_(get|post|put|patch|delete|head|options|websocket)(_[a-z_]+)?$")
  (#imports? "falcon")
  (#type! "falcon.Request"))
((function_definition name: (identifier) @name
  parameters: (parameters . (identifier) . (identifier) . (identifier))) @function
  (#match? @name "^on_(get|post|put|patch|delete|head|options)(_[a-z_]+)?$")
  (#imports? "falcon")
  (#parameters! @function)
  (#set! says "the URL")
  (#set! except "(?:^|_)(?:pk|id|uid|uuid|year|month|day|week|page|number|num|count|limit|offset|size|index)$")
  (#set! first 2))
; app.add_route("/user/{name}", Users()): what is named like a number above is one as a rule; the route
; says it.
((call function: (_) @f arguments: (argument_list . (_) @path . (_) @resource)) @call
  (#resolves? @f "falcon.App.add_route" "falcon.API.add_route" "falcon.asgi.App.add_route")
  (#parameters! @resource)
  (#set! says "the URL")
  (#set! first 2)
  (#set! methods "on_get on_post on_put on_patch on_delete on_head on_options on_websocket")
  (#set! path path) (#set! only-path true))
((call function: (_) @f) @typed (#resolves? @f "falcon.asgi.App") (#type! "falcon.asgi.App"))

; A web socket is what a responder gets in the place of a response.
((function_definition name: (identifier) @name
  parameters: (parameters . (identifier) . (identifier) . (identifier) @typed)) @function
  (#eq? @name "on_websocket")
  (#imports? "falcon")
  (#type! "falcon.asgi.WebSocket"))
((call function: (_) @f) @source
  (#resolves? @f
    "falcon.asgi.WebSocket.receive_text" "falcon.asgi.WebSocket.receive_data" "falcon.asgi.WebSocket.receive_media"))
