; What a client sends to a Django application.
(#set! trust remote)
(#set! says "an HTTP request")
(#set! converters "int uuid")
(#set! words "slug")

(#same! "django.http.HttpRequest" "django.http.request.HttpRequest" "django.core.handlers.wsgi.WSGIRequest" "django.core.handlers.asgi.ASGIRequest")
(#same! "django.views.View"
  "django.views.generic.View" "django.views.generic.base.View" "django.views.generic.TemplateView"
  "django.views.generic.ListView" "django.views.generic.DetailView" "django.views.generic.FormView"
  "django.views.generic.CreateView" "django.views.generic.UpdateView" "django.views.generic.DeleteView"
  "django.views.generic.RedirectView" "django.views.generic.base.TemplateView" "django.views.generic.base.RedirectView"
  "django.views.generic.edit.FormView" "django.views.generic.edit.CreateView" "django.views.generic.edit.UpdateView"
  "django.views.generic.edit.DeleteView" "django.views.generic.list.ListView" "django.views.generic.detail.DetailView")

((_) @source
  (#resolves? @source
    "django.http.HttpRequest.GET" "django.http.HttpRequest.POST" "django.http.HttpRequest.COOKIES"
    "django.http.HttpRequest.META" "django.http.HttpRequest.FILES" "django.http.HttpRequest.headers"
    "django.http.HttpRequest.body" "django.http.HttpRequest.path" "django.http.HttpRequest.path_info"
    "django.http.HttpRequest.content_type" "django.http.HttpRequest.content_params"
    "django.http.HttpRequest.resolver_match" "django.http.HttpRequest.method" "django.http.HttpRequest.scheme"
    "django.http.HttpRequest.REQUEST"))
((call function: (_) @f) @source
  (#resolves? @f
    "django.http.HttpRequest.get_host" "django.http.HttpRequest.get_port" "django.http.HttpRequest.get_full_path"
    "django.http.HttpRequest.get_full_path_info" "django.http.HttpRequest.build_absolute_uri"
    "django.http.HttpRequest.get_signed_cookie"
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
    "django.http.HttpRequest.GET" "django.http.HttpRequest.POST" "django.http.HttpRequest.REQUEST")
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
((call function: (_) @f) @typed (#resolves? @f "django.http.QueryDict.copy") (#type! "django.http.QueryDict"))
((call function: (_) @f) @call
  (#resolves? @f
    "django.http.QueryDict.copy" "django.http.QueryDict.getlist" "django.http.QueryDict.dict" "django.http.QueryDict.lists"
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
  (#eq? @part "GET" "POST")
  (#type! "django.http.QueryDict"))
((attribute object: (identifier) @request attribute: (identifier) @part) @typed
  (#eq? @request "request")
  (#eq? @part "FILES")
  (#type! "django.http.Files"))
; The same of self.request, in mixins that come from no class of Django.
((attribute object: (attribute attribute: (identifier) @request) attribute: (identifier) @part) @source
  (#eq? @request "request")
  (#eq? @part "GET" "POST" "COOKIES" "META" "FILES"))
((attribute object: (attribute attribute: (identifier) @request) attribute: (identifier) @part) @typed
  (#eq? @request "request")
  (#eq? @part "GET" "POST")
  (#type! "django.http.QueryDict"))

; Commands of manage.py: what whoever starts one writes.
((function_definition name: (identifier) @name) @function
  (#method-of? @function "django.core.management.base.BaseCommand" "django.core.management.BaseCommand")
  (#eq? @name "handle")
  (#parameters! @function)
  (#set! trust local)
  (#set! says "the command line"))

; Uploads. Django keeps of the name of a file only what stands behind the last slash.
(#same! "django.core.files.uploadedfile.UploadedFile"
  "django.core.files.uploadedfile.InMemoryUploadedFile" "django.core.files.uploadedfile.TemporaryUploadedFile"
  "django.core.files.uploadedfile.SimpleUploadedFile")
(#same! "django.http.QueryDict" "django.http.Files")
((_) @typed (#resolves? @typed "django.http.HttpRequest.FILES") (#type! "django.http.Files"))
((subscript value: (_) @files) @typed
  (#instance? @files "django.http.Files")
  (#type! "django.core.files.uploadedfile.UploadedFile"))
((call function: (_) @f) @typed
  (#resolves? @f "django.http.Files.get" "django.http.Files.pop")
  (#type! "django.core.files.uploadedfile.UploadedFile"))
((call function: (_) @f) @typed
  (#resolves? @f "django.http.Files.getlist" "django.http.Files.values")
  (#type! "builtins.list" "django.core.files.uploadedfile.UploadedFile"))
((_) @typed (#resolves? @typed "django.core.files.uploadedfile.UploadedFile.file") (#type! "io.BytesIO"))
((_) @source
  (#resolves? @source
    "django.core.files.uploadedfile.UploadedFile.content_type" "django.core.files.uploadedfile.UploadedFile.charset"
    "django.core.files.uploadedfile.UploadedFile.content_type_extra"
    "django.core.files.uploadedfile.UploadedFile.file"))
((_) @source (#resolves? @source "django.core.files.uploadedfile.UploadedFile.name"))
((_) @sanitizer (#resolves? @sanitizer "django.core.files.uploadedfile.UploadedFile.name") (#cleans! 22))
((_) @sanitizer (#resolves? @sanitizer "django.core.files.uploadedfile.UploadedFile.size") (#cleans! all))
((call function: (_) @f) @source
  (#resolves? @f
    "django.core.files.uploadedfile.UploadedFile.read" "django.core.files.uploadedfile.UploadedFile.readline"
    "django.core.files.uploadedfile.UploadedFile.readlines" "django.core.files.uploadedfile.UploadedFile.chunks"
    "django.core.files.uploadedfile.UploadedFile.open"))

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

; Route variables: path("user/<str:name>/", show), or path("user/<str:name>/", Show.as_view()).
; Of slugs only names can be made.
((call function: (_) @f arguments: (argument_list . (_) @path . [
    (identifier) @view (attribute) @view (call function: (attribute object: (_) @view attribute: (identifier) @as))])) @call
  (#resolves? @f "django.urls.path" "django.urls.re_path" "django.conf.urls.url" "django.urls.conf.path" "django.urls.conf.re_path")
  (#eq? @as "as_view")
  (#parameters! @view)
  (#set! says "the URL")
  (#set! methods "get post put patch delete head options trace")
  (#cleans! all) (#doubts! 94 95 470 601 913 915 918)
  (#set! path path) (#set! only-path true))
; The methods of a view by themselves. What is named like a number is one as a rule, and a slug is
; one; where the route is seen, that decides.
((function_definition name: (identifier) @name) @function
  (#method-of? @function "django.views.View")
  (#eq? @name "get" "post" "put" "patch" "delete" "head" "options" "trace")
  (#parameters! @function)
  (#set! says "the URL")
  (#set! first 1)
  (#set! except "(?:^|_)(?:pk|id|uid|uuid|year|month|day|week|page|number|num|count|limit|offset|size|index)$|^slug$")
  (#set! clean-types "builtins.int builtins.float builtins.bool uuid.UUID"))

; Forms, whose fields have converted or chosen what came. Every text, also of an EmailField, is one.
(#same! "django.forms.Form"
  "django.forms.forms.Form" "django.forms.BaseForm" "django.forms.forms.BaseForm" "django.forms.ModelForm"
  "django.forms.models.ModelForm" "django.contrib.auth.forms.AuthenticationForm")
(#same! "django.forms" "django.forms.fields" "django.forms.models" "django.contrib.gis.forms")
((_) @source
  (#resolves? @source "django.forms.Form.cleaned_data")
  (#set! clean-fields "django.forms.IntegerField django.forms.FloatField django.forms.DecimalField django.forms.BooleanField django.forms.NullBooleanField django.forms.DateField django.forms.TimeField django.forms.DateTimeField django.forms.SplitDateTimeField django.forms.DurationField django.forms.UUIDField django.forms.ChoiceField django.forms.TypedChoiceField django.forms.MultipleChoiceField django.forms.TypedMultipleChoiceField django.forms.FilePathField django.forms.ModelChoiceField django.forms.ModelMultipleChoiceField"))
((_) @typed (#resolves? @typed "django.forms.Form.cleaned_data") (#type! "builtins.dict"))
((call function: (_) @f) @typed
  (#resolves? @f "django.forms.FileField" "django.forms.ImageField")
  (#type! "django.forms.FileField" "django.core.files.uploadedfile.UploadedFile"))
((_) @source (#resolves? @source "django.forms.Form.data"))
((function_definition name: (identifier) @name parameters: (parameters . (identifier) . (identifier) @typed)) @function
  (#method-of? @function "django.views.View")
  (#eq? @name "form_valid" "form_invalid")
  (#type! "django.forms.Form"))
