; What a client sends to a Falcon application.
(#set! trust remote)
(#set! says "an HTTP request")

(#same! "falcon.Request" "falcon.request.Request" "falcon.asgi.Request" "falcon.asgi.request.Request")
((_) @source
  (#resolves? @source
    "falcon.Request.params" "falcon.Request.headers" "falcon.Request.cookies" "falcon.Request.media"
    "falcon.Request.stream" "falcon.Request.bounded_stream" "falcon.Request.query_string" "falcon.Request.path"
    "falcon.Request.relative_uri" "falcon.Request.uri" "falcon.Request.url" "falcon.Request.prefix" "falcon.Request.host"
    "falcon.Request.remote_addr" "falcon.Request.access_route" "falcon.Request.auth" "falcon.Request.user_agent"
    "falcon.Request.referer" "falcon.Request.content_type"))
((_) @typed
  (#resolves? @typed "falcon.Request.params" "falcon.Request.headers" "falcon.Request.cookies")
  (#type! "builtins.dict"))
((call function: (_) @f) @source
  (#resolves? @f
    "falcon.Request.get_param" "falcon.Request.get_param_as_list" "falcon.Request.get_param_as_json"
    "falcon.Request.get_header" "falcon.Request.get_media" "falcon.Request.get_cookie_values"))
((call function: (_) @f) @sanitizer
  (#resolves? @f
    "falcon.Request.get_param_as_int" "falcon.Request.get_param_as_bool" "falcon.Request.get_param_as_uuid"
    "falcon.Request.get_param_as_float" "falcon.Request.get_param_as_date" "falcon.Request.get_param_as_datetime")
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
  (#set! first 2))
