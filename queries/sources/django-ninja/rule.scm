; What a client sends to an application of Django Ninja: parameters of a function behind the request,
; which the framework converts by their types. Its requests are those of the folder django.
(#set! trust remote)
(#set! says "an HTTP request")

(#same! "ninja.NinjaAPI" "ninja.main.NinjaAPI" "ninja.Router" "ninja.router.Router" "ninja_extra.NinjaExtraAPI")
((call function: (_) @f) @typed (#resolves? @f "ninja.NinjaAPI") (#type! "ninja.NinjaAPI"))
((decorated_definition
  (decorator (call function: (_) @route))
  definition: (function_definition) @function) @definition
  (#resolves? @route
    "ninja.NinjaAPI.get" "ninja.NinjaAPI.post" "ninja.NinjaAPI.put" "ninja.NinjaAPI.patch" "ninja.NinjaAPI.delete"
    "ninja.NinjaAPI.api_operation")
  (#parameters! @function)
  (#set! first 1)
  (#set! models "pydantic.BaseModel"))
((decorated_definition
  (decorator (call function: (_) @route))
  definition: (function_definition parameters: (parameters . (identifier) @typed))) @definition
  (#resolves? @route
    "ninja.NinjaAPI.get" "ninja.NinjaAPI.post" "ninja.NinjaAPI.put" "ninja.NinjaAPI.patch" "ninja.NinjaAPI.delete"
    "ninja.NinjaAPI.api_operation")
  (#type! "django.http.HttpRequest"))
(#same! "django.core.files.uploadedfile.UploadedFile" "ninja.UploadedFile" "ninja.files.UploadedFile")
