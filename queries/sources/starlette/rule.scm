; Endpoints of Starlette, whose request has the type that the folder fastapi speaks of.
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
