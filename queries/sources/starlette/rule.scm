; Endpoints of Starlette, whose request has the type that the folder fastapi speaks of.
(#set! trust remote)
(#set! says "an HTTP request")

((function_definition parameters: (parameters . (identifier) @typed)) @function
  (#eq? @typed "request")
  (#imports? "starlette")
  (#type! "starlette.requests.Request"))
((function_definition name: (identifier) @name parameters: (parameters . (identifier) . (identifier) @typed)) @function
  (#method-of? @function "starlette.endpoints.HTTPEndpoint" "starlette.middleware.base.BaseHTTPMiddleware")
  (#eq? @name "get" "post" "put" "patch" "delete" "head" "options" "dispatch")
  (#type! "starlette.requests.Request"))
((function_definition parameters: (parameters . (identifier) @typed)) @function
  (#eq? @typed "websocket" "ws")
  (#imports? "starlette" "fastapi")
  (#type! "starlette.websockets.WebSocket"))
; An endpoint of a route whose parameter is called otherwise.
((call function: (_) @f arguments: (argument_list . (_) . (identifier) @endpoint)) @call
  (#resolves? @f
    "starlette.routing.Route" "starlette.routing.WebSocketRoute" "starlette.applications.Starlette.add_route"
    "starlette.applications.Starlette.add_websocket_route")
  (#parameters! @endpoint)
  (#set! except "^(request|websocket|ws)$"))
((call function: (_) @f arguments: (argument_list (keyword_argument name: (identifier) @key value: (identifier) @endpoint))) @call
  (#resolves? @f "starlette.routing.Route" "starlette.routing.WebSocketRoute")
  (#eq? @key "endpoint")
  (#parameters! @endpoint)
  (#set! except "^(request|websocket|ws)$"))
; What a web socket receives.
((function_definition name: (identifier) @name parameters: (parameters . (identifier) . (identifier) . (identifier) @source)) @function
  (#method-of? @function "starlette.endpoints.WebSocketEndpoint")
  (#eq? @name "on_receive"))
