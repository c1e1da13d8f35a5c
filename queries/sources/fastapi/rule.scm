; What a client sends to a FastAPI or Starlette application.
(#set! trust remote)
(#set! says "an HTTP request")

(#same! "fastapi.FastAPI" "fastapi.applications.FastAPI")
(#same! "fastapi.APIRouter" "fastapi.routing.APIRouter")
(#same! "starlette.requests.Request" "fastapi.Request" "fastapi.requests.Request" "starlette.requests.HTTPConnection" "fastapi.requests.HTTPConnection")
(#same! "starlette.websockets.WebSocket" "fastapi.WebSocket" "fastapi.websockets.WebSocket")

(#same! "starlette.responses.Response" "fastapi.Response" "fastapi.responses.Response")
(#same! "starlette.background.BackgroundTasks" "fastapi.BackgroundTasks" "fastapi.background.BackgroundTasks")
(#same! "fastapi.Depends" "fastapi.Security" "fastapi.param_functions.Depends" "fastapi.param_functions.Security" "fastapi.params.Depends" "fastapi.params.Security")
(#same! "pydantic.BaseModel" "pydantic.main.BaseModel" "pydantic.v1.BaseModel" "sqlmodel.SQLModel" "ninja.Schema")

((call function: (_) @f) @typed (#resolves? @f "fastapi.FastAPI") (#type! "fastapi.FastAPI"))
((call function: (_) @f) @typed (#resolves? @f "fastapi.APIRouter") (#type! "fastapi.APIRouter"))

; Parameters of a route: unless the type leaves no room for text, or they are no data.
((decorated_definition
  (decorator (call function: (_) @route))
  definition: (function_definition) @function) @definition
  (#resolves? @route
    "fastapi.FastAPI.get" "fastapi.FastAPI.post" "fastapi.FastAPI.put" "fastapi.FastAPI.patch" "fastapi.FastAPI.delete"
    "fastapi.FastAPI.head" "fastapi.FastAPI.options" "fastapi.FastAPI.trace" "fastapi.FastAPI.api_route"
    "fastapi.FastAPI.websocket"
    "fastapi.APIRouter.get" "fastapi.APIRouter.post" "fastapi.APIRouter.put" "fastapi.APIRouter.patch"
    "fastapi.APIRouter.delete" "fastapi.APIRouter.head" "fastapi.APIRouter.options" "fastapi.APIRouter.trace"
    "fastapi.APIRouter.api_route" "fastapi.APIRouter.websocket")
  (#parameters! @function)
  (#set! clean-types "starlette.requests.Request starlette.responses.Response starlette.background.BackgroundTasks starlette.websockets.WebSocket fastapi.security.SecurityScopes pydantic.PositiveInt pydantic.NonNegativeInt pydantic.NegativeInt pydantic.NonPositiveInt pydantic.StrictInt pydantic.PositiveFloat pydantic.NonNegativeFloat pydantic.StrictFloat pydantic.StrictBool pydantic.UUID4 pydantic.UUID1 pydantic.UUID3 pydantic.UUID5 pydantic.PastDate pydantic.FutureDate pydantic.AwareDatetime pydantic.NaiveDatetime pydantic.PastDatetime pydantic.FutureDatetime pydantic.ByteSize")
  (#set! models "pydantic.BaseModel")
  (#set! injects "fastapi.Depends")
  (#set! clean-values "fastapi.Depends"))

; The application or router comes from a module that is not here.
((decorated_definition
  (decorator (call function: (attribute attribute: (identifier) @verb) arguments: (argument_list . (string) @path)))
  definition: (function_definition) @function) @definition
  (#eq? @verb "get" "post" "put" "patch" "delete" "api_route" "websocket")
  (#match? @path "^[\"']/")
  (#imports? "fastapi")
  (#parameters! @function)
  (#set! clean-types "starlette.requests.Request starlette.responses.Response starlette.background.BackgroundTasks starlette.websockets.WebSocket fastapi.security.SecurityScopes pydantic.PositiveInt pydantic.NonNegativeInt pydantic.NegativeInt pydantic.NonPositiveInt pydantic.StrictInt pydantic.PositiveFloat pydantic.NonNegativeFloat pydantic.StrictFloat pydantic.StrictBool pydantic.UUID4 pydantic.UUID1 pydantic.UUID3 pydantic.UUID5 pydantic.PastDate pydantic.FutureDate pydantic.AwareDatetime pydantic.NaiveDatetime pydantic.PastDatetime pydantic.FutureDatetime pydantic.ByteSize")
  (#set! models "pydantic.BaseModel")
  (#set! injects "fastapi.Depends")
  (#set! clean-values "fastapi.Depends"))

; The request itself.
((_) @source
  (#resolves? @source
    "starlette.requests.Request.headers" "starlette.requests.Request.cookies" "starlette.requests.Request.query_params"
    "starlette.requests.Request.path_params" "starlette.requests.Request.url" "starlette.requests.Request.base_url"
    "starlette.requests.Request.scope" "starlette.requests.Request.client" "starlette.requests.Request.method"
    "starlette.websockets.WebSocket.headers" "starlette.websockets.WebSocket.cookies"
    "starlette.websockets.WebSocket.query_params" "starlette.websockets.WebSocket.path_params"
    "starlette.websockets.WebSocket.url" "starlette.websockets.WebSocket.scope"))
((call function: (_) @f) @source
  (#resolves? @f
    "starlette.requests.Request.body" "starlette.requests.Request.json" "starlette.requests.Request.form"
    "starlette.requests.Request.stream"
    "starlette.websockets.WebSocket.receive" "starlette.websockets.WebSocket.receive_text"
    "starlette.websockets.WebSocket.receive_bytes" "starlette.websockets.WebSocket.receive_json"
    "starlette.websockets.WebSocket.iter_text" "starlette.websockets.WebSocket.iter_bytes"
    "starlette.websockets.WebSocket.iter_json"))
((_) @typed
  (#resolves? @typed
    "starlette.requests.Request.headers" "starlette.requests.Request.cookies" "starlette.requests.Request.path_params"
    "starlette.requests.Request.scope" "starlette.websockets.WebSocket.headers"
    "starlette.websockets.WebSocket.cookies" "starlette.websockets.WebSocket.path_params"
    "starlette.websockets.WebSocket.scope")
  (#type! "builtins.dict"))

(#same! "builtins.dict"
  "starlette.datastructures.QueryParams" "starlette.datastructures.FormData" "starlette.datastructures.Headers"
  "starlette.datastructures.ImmutableMultiDict")
((_) @typed
  (#resolves? @typed "starlette.requests.Request.query_params" "starlette.websockets.WebSocket.query_params")
  (#type! "starlette.datastructures.QueryParams"))
((call function: (_) @f) @typed
  (#resolves? @f "starlette.requests.Request.form")
  (#type! "starlette.datastructures.FormData"))
((call function: (_) @f) @call
  (#resolves? @f
    "starlette.datastructures.QueryParams.multi_items" "starlette.datastructures.QueryParams.getlist"
    "starlette.datastructures.FormData.multi_items" "starlette.datastructures.FormData.getlist")
  (#flows! @call receiver result))

; An upload holds what the client sent.
(#same! "starlette.datastructures.UploadFile" "fastapi.UploadFile" "fastapi.datastructures.UploadFile")
((call function: (_) @f) @call
  (#resolves? @f "starlette.datastructures.UploadFile.read")
  (#flows! @call receiver result))
((_) @source
  (#resolves? @source
    "starlette.datastructures.UploadFile.filename" "starlette.datastructures.UploadFile.headers"
    "starlette.datastructures.UploadFile.content_type" "starlette.datastructures.UploadFile.file"))

((_) @sanitizer (#resolves? @sanitizer "starlette.datastructures.UploadFile.size") (#cleans! all))

; What a model holds, as a dict or a text.
((call function: (_) @f) @call
  (#resolves? @f "pydantic.BaseModel.model_dump" "pydantic.BaseModel.dict")
  (#flows! @call receiver fields))
((call function: (_) @f) @call
  (#resolves? @f
    "pydantic.BaseModel.model_dump_json" "pydantic.BaseModel.json" "pydantic.BaseModel.model_copy" "pydantic.BaseModel.copy")
  (#flows! @call receiver result))
((_) @typed (#resolves? @typed "starlette.datastructures.UploadFile.file") (#type! "io.BytesIO"))

; What lies in a form is a text or an upload.
(#same! "builtins.str" "starlette.datastructures.FormItem")
((subscript value: (_) @form) @typed
  (#instance? @form "starlette.datastructures.FormData")
  (#type! "starlette.datastructures.FormItem"))
((call function: (_) @f) @typed
  (#resolves? @f "starlette.datastructures.FormData.get")
  (#type! "starlette.datastructures.FormItem"))
((_) @typed (#resolves? @typed "starlette.datastructures.FormItem.file") (#type! "io.BytesIO"))
((call function: (_) @f) @call
  (#resolves? @f "starlette.datastructures.FormItem.read")
  (#flows! @call receiver result))
