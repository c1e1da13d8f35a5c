; What a client sends to an aiohttp application.
(#set! trust remote)
(#set! says "an HTTP request")

(#same! "aiohttp.web.Request" "aiohttp.web_request.Request" "aiohttp.web.BaseRequest" "aiohttp.web_request.BaseRequest")
(#same! "aiohttp.web.View" "aiohttp.web_urldispatcher.View")
(#same! "aiohttp.web.RouteTableDef" "aiohttp.web_routedef.RouteTableDef")

((call function: (_) @f) @typed (#resolves? @f "aiohttp.web.RouteTableDef") (#type! "aiohttp.web.RouteTableDef"))
((_) @source
  (#resolves? @source
    "aiohttp.web.Request.query" "aiohttp.web.Request.rel_url" "aiohttp.web.Request.headers" "aiohttp.web.Request.cookies"
    "aiohttp.web.Request.match_info" "aiohttp.web.Request.path" "aiohttp.web.Request.path_qs" "aiohttp.web.Request.raw_path"
    "aiohttp.web.Request.url" "aiohttp.web.Request.host" "aiohttp.web.Request.remote" "aiohttp.web.Request.content"
    "aiohttp.web.Request.forwarded" "aiohttp.web.Request.query_string" "aiohttp.web.Request.raw_headers"))
((_) @typed
  (#resolves? @typed
    "aiohttp.web.Request.query" "aiohttp.web.Request.headers" "aiohttp.web.Request.cookies" "aiohttp.web.Request.match_info")
  (#type! "builtins.dict"))
((call function: (_) @f) @source
  (#resolves? @f
    "aiohttp.web.Request.read" "aiohttp.web.Request.text" "aiohttp.web.Request.json" "aiohttp.web.Request.post"
    "aiohttp.web.Request.multipart"))

; What lies in a form is a text or an upload. aiohttp.Form and aiohttp.FormItem are names of ours.
(#same! "builtins.dict" "aiohttp.Form")
(#same! "builtins.str" "aiohttp.FormItem")
((call function: (_) @f) @typed (#resolves? @f "aiohttp.web.Request.post") (#type! "aiohttp.Form"))
((subscript value: (_) @form) @typed (#instance? @form "aiohttp.Form") (#type! "aiohttp.FormItem"))
((call function: (_) @f) @typed (#resolves? @f "aiohttp.Form.get") (#type! "aiohttp.FormItem"))
((_) @typed (#resolves? @typed "aiohttp.FormItem.file") (#type! "io.BytesIO"))

; Who is the request: the parameter of a handler, by its name or its decorator …
((function_definition parameters: (parameters . (identifier) @typed)) @function
  (#eq? @typed "request" "req")
  (#imports? "aiohttp")
  (#type! "aiohttp.web.Request"))
((decorated_definition
  (decorator (call function: (_) @route))
  definition: (function_definition parameters: (parameters . (identifier) @typed))) @definition
  (#resolves? @route
    "aiohttp.web.RouteTableDef.get" "aiohttp.web.RouteTableDef.post" "aiohttp.web.RouteTableDef.put"
    "aiohttp.web.RouteTableDef.patch" "aiohttp.web.RouteTableDef.delete" "aiohttp.web.RouteTableDef.head"
    "aiohttp.web.RouteTableDef.options" "aiohttp.web.RouteTableDef.route")
  (#type! "aiohttp.web.Request"))
; … or an attribute of a view.
((_) @typed (#resolves? @typed "aiohttp.web.View.request") (#type! "aiohttp.web.Request"))

; Parts of a form, and web sockets.
(#same! "aiohttp.MultipartReader" "aiohttp.multipart.MultipartReader")
(#same! "aiohttp.BodyPartReader" "aiohttp.multipart.BodyPartReader")
(#same! "aiohttp.web.WebSocketResponse" "aiohttp.web_ws.WebSocketResponse" "aiohttp.ClientWebSocketResponse")
(#same! "aiohttp.WSMessage" "aiohttp.http.WSMessage" "aiohttp.http_websocket.WSMessage")
((call function: (_) @f) @typed
  (#resolves? @f "aiohttp.web.Request.multipart")
  (#type! "aiohttp.MultipartReader" "aiohttp.BodyPartReader"))
((call function: (_) @f) @typed (#resolves? @f "aiohttp.MultipartReader.next") (#type! "aiohttp.BodyPartReader"))
((_) @source
  (#resolves? @source "aiohttp.BodyPartReader.filename" "aiohttp.BodyPartReader.name" "aiohttp.BodyPartReader.headers"))
((call function: (_) @f) @source
  (#resolves? @f
    "aiohttp.BodyPartReader.read" "aiohttp.BodyPartReader.read_chunk" "aiohttp.BodyPartReader.readline"
    "aiohttp.BodyPartReader.text" "aiohttp.BodyPartReader.json" "aiohttp.BodyPartReader.form"))
((call function: (_) @f) @typed
  (#resolves? @f "aiohttp.web.WebSocketResponse")
  (#type! "aiohttp.web.WebSocketResponse" "aiohttp.WSMessage"))
((call function: (_) @f) @typed (#resolves? @f "aiohttp.web.WebSocketResponse.receive") (#type! "aiohttp.WSMessage"))
((_) @source (#resolves? @source "aiohttp.WSMessage.data"))
((call function: (_) @f) @source
  (#resolves? @f
    "aiohttp.WSMessage.json" "aiohttp.web.WebSocketResponse.receive_str" "aiohttp.web.WebSocketResponse.receive_bytes"
    "aiohttp.web.WebSocketResponse.receive_json"))
; What is read of a body bit by bit.
(#same! "asyncio.StreamReader" "aiohttp.StreamReader" "aiohttp.streams.StreamReader")
((_) @typed (#resolves? @typed "aiohttp.web.Request.content") (#type! "aiohttp.StreamReader"))
((call function: (_) @f) @source
  (#resolves? @f
    "aiohttp.StreamReader.readany" "aiohttp.StreamReader.readchunk" "aiohttp.StreamReader.iter_any"
    "aiohttp.StreamReader.iter_chunked" "aiohttp.StreamReader.iter_chunks"))

; Handlers that are registered, whose parameter is called otherwise.
((call function: (_) @f) @typed (#resolves? @f "aiohttp.web.Application") (#type! "aiohttp.web.Application"))
((call function: (_) @f arguments: (argument_list . (_) . (identifier) @handler)) @call
  (#resolves? @f
    "aiohttp.web.get" "aiohttp.web.post" "aiohttp.web.put" "aiohttp.web.patch" "aiohttp.web.delete" "aiohttp.web.head"
    "aiohttp.web.options" "aiohttp.web.Application.router.add_get" "aiohttp.web.Application.router.add_post"
    "aiohttp.web.Application.router.add_put" "aiohttp.web.Application.router.add_patch"
    "aiohttp.web.Application.router.add_delete" "aiohttp.web.Application.router.add_head")
  (#parameters! @handler)
  (#set! except "^(request|req)$"))
((call function: (_) @f arguments: (argument_list . (_) . (_) . (identifier) @handler)) @call
  (#resolves? @f "aiohttp.web.route" "aiohttp.web.Application.router.add_route")
  (#parameters! @handler)
  (#set! except "^(request|req)$"))
