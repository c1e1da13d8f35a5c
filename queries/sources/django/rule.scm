; What a client sends to a Django application.
(#set! trust remote)
(#set! says "an HTTP request")

(#same! "django.http.HttpRequest" "django.http.request.HttpRequest" "django.core.handlers.wsgi.WSGIRequest" "django.core.handlers.asgi.ASGIRequest")
(#same! "django.views.View"
  "django.views.generic.View" "django.views.generic.base.View" "django.views.generic.TemplateView"
  "django.views.generic.ListView" "django.views.generic.DetailView" "django.views.generic.FormView"
  "django.views.generic.CreateView" "django.views.generic.UpdateView" "django.views.generic.DeleteView"
  "django.views.generic.RedirectView" "django.views.generic.base.TemplateView" "django.views.generic.base.RedirectView"
  "django.views.generic.edit.FormView" "django.views.generic.edit.CreateView" "django.views.generic.edit.UpdateView"
  "django.views.generic.edit.DeleteView" "django.views.generic.list.ListView" "django.views.generic.detail.DetailView"
  "rest_framework.views.APIView")
(#same! "rest_framework.views.APIView"
  "rest_framework.generics.GenericAPIView" "rest_framework.generics.ListAPIView" "rest_framework.generics.CreateAPIView"
  "rest_framework.generics.RetrieveAPIView" "rest_framework.generics.UpdateAPIView" "rest_framework.generics.DestroyAPIView"
  "rest_framework.generics.ListCreateAPIView" "rest_framework.generics.RetrieveUpdateAPIView"
  "rest_framework.generics.RetrieveDestroyAPIView" "rest_framework.generics.RetrieveUpdateDestroyAPIView"
  "rest_framework.viewsets.ViewSet" "rest_framework.viewsets.GenericViewSet" "rest_framework.viewsets.ModelViewSet"
  "rest_framework.viewsets.ReadOnlyModelViewSet")
(#same! "django.http.HttpRequest" "rest_framework.request.Request")

((_) @source
  (#resolves? @source
    "django.http.HttpRequest.GET" "django.http.HttpRequest.POST" "django.http.HttpRequest.COOKIES"
    "django.http.HttpRequest.META" "django.http.HttpRequest.FILES" "django.http.HttpRequest.headers"
    "django.http.HttpRequest.body" "django.http.HttpRequest.path" "django.http.HttpRequest.path_info"
    "django.http.HttpRequest.content_type" "django.http.HttpRequest.content_params"
    "django.http.HttpRequest.resolver_match" "django.http.HttpRequest.method"
    "django.http.HttpRequest.REQUEST"
    "django.http.HttpRequest.data" "django.http.HttpRequest.query_params"
    "django.http.HttpRequest.stream" "django.http.HttpRequest.DATA"
    "django.http.HttpRequest.QUERY_PARAMS"))
((call function: (_) @f) @source
  (#resolves? @f
    "django.http.HttpRequest.get_host" "django.http.HttpRequest.get_port" "django.http.HttpRequest.get_full_path"
    "django.http.HttpRequest.get_full_path_info" "django.http.HttpRequest.build_absolute_uri"
    "django.http.HttpRequest.read" "django.http.HttpRequest.readline" "django.http.HttpRequest.readlines"))
((_) @source
  (#resolves? @source "django.views.View.kwargs" "django.views.View.args")
  (#set! says "the URL"))

; What the parts are, so that their methods are known.
(#same! "builtins.dict"
  "django.http.QueryDict" "django.http.request.QueryDict" "django.utils.datastructures.MultiValueDict"
  "django.http.request.HttpHeaders")
((_) @typed
  (#resolves? @typed
    "django.http.HttpRequest.GET" "django.http.HttpRequest.POST" "django.http.HttpRequest.FILES"
    "django.http.HttpRequest.REQUEST" "django.http.HttpRequest.query_params"
    "django.http.HttpRequest.QUERY_PARAMS" "django.http.HttpRequest.data"
    "django.http.HttpRequest.DATA")
  (#type! "django.http.QueryDict"))
((_) @typed
  (#resolves? @typed
    "django.http.HttpRequest.COOKIES" "django.http.HttpRequest.META" "django.http.HttpRequest.headers"
    "django.http.HttpRequest.content_params" "django.views.View.kwargs")
  (#type! "builtins.dict"))
((_) @typed (#resolves? @typed "django.http.HttpRequest.body") (#type! "builtins.bytes"))
((_) @typed
  (#resolves? @typed
    "django.http.HttpRequest.path" "django.http.HttpRequest.path_info" "django.http.HttpRequest.content_type"
    "django.http.HttpRequest.method")
  (#type! "builtins.str"))
((call function: (_) @f) @call
  (#resolves? @f
    "django.http.QueryDict.getlist" "django.http.QueryDict.dict" "django.http.QueryDict.lists"
    "django.http.QueryDict.urlencode" "django.http.QueryDict.poplist" "django.http.QueryDict.setlistdefault")
  (#flows! @call receiver result))

; Who is the request: the first parameter of a view, by its name …
((function_definition parameters: (parameters . (identifier) @typed)) @function
  (#eq? @typed "request")
  (#imports? "django" "rest_framework")
  (#type! "django.http.HttpRequest"))
((function_definition parameters: (parameters . (identifier) @self . (identifier) @typed)) @function
  (#eq? @self "self")
  (#eq? @typed "request")
  (#imports? "django" "rest_framework")
  (#type! "django.http.HttpRequest"))

; … or by its place in a class-based view.
((function_definition name: (identifier) @name parameters: (parameters . (identifier) . (identifier) @typed)) @function
  (#method-of? @function "django.views.View")
  (#eq? @name "get" "post" "put" "patch" "delete" "head" "options" "trace" "dispatch" "setup"
    "list" "create" "retrieve" "update" "partial_update" "destroy")
  (#type! "django.http.HttpRequest"))
((_) @typed (#resolves? @typed "django.views.View.request") (#type! "django.http.HttpRequest"))

; … and by what only such a request has, in modules that import nothing of Django.
((attribute object: (identifier) @request attribute: (identifier) @part) @source
  (#eq? @request "request")
  (#eq? @part "GET" "POST" "COOKIES" "META" "FILES"))
((attribute object: (identifier) @request attribute: (identifier) @part) @typed
  (#eq? @request "request")
  (#eq? @part "GET" "POST" "FILES")
  (#type! "django.http.QueryDict"))

; Where the browser is already: sent there again, it stays on this host.
((_) @sanitizer
  (#resolves? @sanitizer "django.http.HttpRequest.path" "django.http.HttpRequest.path_info")
  (#cleans! 601))
((call function: (_) @f) @sanitizer
  (#resolves? @f "django.http.HttpRequest.get_full_path" "django.http.HttpRequest.get_full_path_info")
  (#cleans! 601))

; Quoted as addresses are: no tags, no line breaks. A host that has other characters is refused.
((call function: (_) @f) @sanitizer
  (#resolves? @f
    "django.http.HttpRequest.get_full_path" "django.http.HttpRequest.get_full_path_info" "django.http.HttpRequest.get_host"
    "django.http.HttpRequest.build_absolute_uri")
  (#cleans! 79 113 117))

; Django REST framework's function views.
((decorated_definition
  (decorator (call function: (_) @view))
  definition: (function_definition parameters: (parameters . (identifier) @typed))) @definition
  (#resolves? @view "rest_framework.decorators.api_view")
  (#type! "rest_framework.request.Request"))

; Route variables: path("user/<str:name>/", show). Converters int and uuid are harmless.
((call function: (_) @f arguments: (argument_list . (_) @path . (_) @view)) @call
  (#resolves? @f "django.urls.path" "django.urls.re_path" "django.conf.urls.url" "django.urls.conf.path" "django.urls.conf.re_path")
  (#parameters! @view)
  (#set! says "the URL")
  (#set! path path) (#set! only-path true))
((function_definition name: (identifier) @name) @function
  (#method-of? @function "django.views.View")
  (#eq? @name "get" "post" "put" "patch" "delete" "head" "options" "trace")
  (#parameters! @function)
  (#set! says "the URL")
  (#set! first 1)
  (#set! clean-types "builtins.int builtins.float builtins.bool uuid.UUID"))
