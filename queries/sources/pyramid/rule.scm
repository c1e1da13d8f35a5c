; What a client sends to a Pyramid or WebOb application.
(#set! trust remote)
(#set! says "an HTTP request")

(#same! "pyramid.request.Request"
  "webob.Request" "webob.request.Request" "webob.BaseRequest" "webob.request.BaseRequest"
  "pyramid.interfaces.IRequest")
(#same! "pyramid.view.view_config" "pyramid.view.notfound_view_config" "pyramid.view.forbidden_view_config"
  "pyramid.view.exception_view_config")

((_) @source
  (#resolves? @source
    "pyramid.request.Request.GET" "pyramid.request.Request.POST" "pyramid.request.Request.params"
    "pyramid.request.Request.cookies" "pyramid.request.Request.headers" "pyramid.request.Request.body"
    "pyramid.request.Request.body_file" "pyramid.request.Request.body_file_raw"
    "pyramid.request.Request.body_file_seekable" "pyramid.request.Request.json" "pyramid.request.Request.json_body"
    "pyramid.request.Request.text" "pyramid.request.Request.url" "pyramid.request.Request.path"
    "pyramid.request.Request.path_info" "pyramid.request.Request.path_qs" "pyramid.request.Request.path_url"
    "pyramid.request.Request.query_string" "pyramid.request.Request.referer" "pyramid.request.Request.referrer"
    "pyramid.request.Request.user_agent" "pyramid.request.Request.host" "pyramid.request.Request.host_url"
    "pyramid.request.Request.application_url" "pyramid.request.Request.authorization"
    "pyramid.request.Request.content_type" "pyramid.request.Request.client_addr"
    "pyramid.request.Request.remote_addr" "pyramid.request.Request.urlvars" "pyramid.request.Request.urlargs"
    "pyramid.request.Request.environ" "pyramid.request.Request.method"))
((_) @source
  (#resolves? @source
    "pyramid.request.Request.matchdict" "pyramid.request.Request.subpath" "pyramid.request.Request.traversed"
    "pyramid.request.Request.view_name")
  (#set! says "the URL"))

; What the parts are, so that their methods are known.
(#same! "builtins.dict" "webob.multidict.MultiDict" "webob.multidict.NestedMultiDict" "webob.multidict.GetDict")
((_) @typed
  (#resolves? @typed
    "pyramid.request.Request.GET" "pyramid.request.Request.POST" "pyramid.request.Request.params")
  (#type! "webob.multidict.MultiDict"))
((_) @typed
  (#resolves? @typed
    "pyramid.request.Request.cookies" "pyramid.request.Request.headers" "pyramid.request.Request.matchdict"
    "pyramid.request.Request.urlvars" "pyramid.request.Request.environ")
  (#type! "builtins.dict"))
((_) @typed (#resolves? @typed "pyramid.request.Request.body") (#type! "builtins.bytes"))
((_) @typed
  (#resolves? @typed
    "pyramid.request.Request.body_file" "pyramid.request.Request.body_file_raw"
    "pyramid.request.Request.body_file_seekable")
  (#type! "io.BytesIO"))
((_) @typed
  (#resolves? @typed
    "pyramid.request.Request.text" "pyramid.request.Request.url" "pyramid.request.Request.path"
    "pyramid.request.Request.path_info" "pyramid.request.Request.path_qs" "pyramid.request.Request.path_url"
    "pyramid.request.Request.query_string" "pyramid.request.Request.host" "pyramid.request.Request.host_url"
    "pyramid.request.Request.application_url" "pyramid.request.Request.referer" "pyramid.request.Request.referrer"
    "pyramid.request.Request.content_type" "pyramid.request.Request.method")
  (#type! "builtins.str"))
((call function: (_) @f) @call
  (#resolves? @f
    "webob.multidict.MultiDict.getall" "webob.multidict.MultiDict.getone" "webob.multidict.MultiDict.mixed"
    "webob.multidict.MultiDict.dict_of_lists")
  (#flows! @call receiver result))

; Who is the request: the last of one or two parameters of a view, by its decorator …
((decorated_definition
  (decorator (call function: (_) @view))
  definition: (function_definition parameters: (parameters . (identifier) @typed .))) @definition
  (#resolves? @view "pyramid.view.view_config")
  (#not-match? @typed "^self$")
  (#type! "pyramid.request.Request"))
((decorated_definition
  (decorator (call function: (_) @view))
  definition: (function_definition parameters: (parameters . (identifier) @first . (identifier) @typed .))) @definition
  (#resolves? @view "pyramid.view.view_config")
  (#type! "pyramid.request.Request"))
; … or by its name, as where config.add_view() names the view; also in a view class.
((function_definition parameters: (parameters . (identifier) @typed .)) @function
  (#eq? @typed "request")
  (#imports? "pyramid" "webob")
  (#type! "pyramid.request.Request"))
((function_definition parameters: (parameters . (identifier) . (identifier) @typed .)) @function
  (#eq? @typed "request")
  (#imports? "pyramid" "webob")
  (#type! "pyramid.request.Request"))
((call function: (_) @f) @typed
  (#resolves? @f "pyramid.threadlocal.get_current_request")
  (#type! "pyramid.request.Request"))
; A view that is registered, whose parameter is called otherwise.
((call function: (_) @f) @typed (#resolves? @f "pyramid.config.Configurator") (#type! "pyramid.config.Configurator"))
((call function: (_) @f arguments: (argument_list . (identifier) @handler)) @call
  (#resolves? @f "pyramid.config.Configurator.add_view")
  (#parameters! @handler)
  (#set! except "^(request|context)$"))
