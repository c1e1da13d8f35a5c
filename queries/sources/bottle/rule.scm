; What a client sends to a Bottle application.
(#set! trust remote)
(#set! says "an HTTP request")
(#set! converters "int float")

(#same! "bottle.LocalRequest" "bottle.BaseRequest" "bottle.Request")
((_) @typed (#resolves? @typed "bottle.request") (#type! "bottle.LocalRequest"))
((call function: (_) @f) @typed (#resolves? @f "bottle.Bottle" "bottle.default_app") (#type! "bottle.Bottle"))
((_) @source
  (#resolves? @source
    "bottle.LocalRequest.query" "bottle.LocalRequest.GET" "bottle.LocalRequest.forms" "bottle.LocalRequest.POST"
    "bottle.LocalRequest.params" "bottle.LocalRequest.files" "bottle.LocalRequest.json" "bottle.LocalRequest.body"
    "bottle.LocalRequest.headers" "bottle.LocalRequest.cookies" "bottle.LocalRequest.path" "bottle.LocalRequest.fullpath"
    "bottle.LocalRequest.url" "bottle.LocalRequest.urlparts" "bottle.LocalRequest.query_string"
    "bottle.LocalRequest.script_name" "bottle.LocalRequest.remote_addr" "bottle.LocalRequest.remote_route"
    "bottle.LocalRequest.auth" "bottle.LocalRequest.environ" "bottle.LocalRequest.url_args"
    "bottle.LocalRequest.content_type"))
((_) @typed
  (#resolves? @typed
    "bottle.LocalRequest.json" "bottle.LocalRequest.headers" "bottle.LocalRequest.cookies" "bottle.LocalRequest.environ" "bottle.LocalRequest.url_args")
  (#type! "builtins.dict"))
((call function: (_) @f) @source
  (#resolves? @f "bottle.LocalRequest.get_cookie" "bottle.LocalRequest.get_header"))

; Route variables: /user/<name>, where <n:int> and <x:float> hold nothing dangerous.
((decorated_definition
  (decorator (call function: (_) @route arguments: (argument_list . (_) @path)))
  definition: (function_definition) @function) @definition
  (#resolves? @route
    "bottle.route" "bottle.get" "bottle.post" "bottle.put" "bottle.patch" "bottle.delete"
    "bottle.Bottle.route" "bottle.Bottle.get" "bottle.Bottle.post" "bottle.Bottle.put" "bottle.Bottle.patch"
    "bottle.Bottle.delete")
  (#parameters! @function)
  (#set! says "the URL")
  (#set! path path) (#set! only-path true))

; A dict of lists has methods of its own.
(#same! "builtins.dict" "bottle.MultiDict" "bottle.FormsDict")
((_) @typed
  (#resolves? @typed
    "bottle.LocalRequest.query" "bottle.LocalRequest.GET" "bottle.LocalRequest.forms" "bottle.LocalRequest.POST"
    "bottle.LocalRequest.params")
  (#type! "bottle.FormsDict"))

; Uploads. What Bottle makes of their names is one without folders, and is called raw_filename as it came.
(#same! "bottle.FormsDict" "bottle.Files")
((_) @typed (#resolves? @typed "bottle.LocalRequest.files") (#type! "bottle.Files"))
((subscript value: (_) @files) @typed (#instance? @files "bottle.Files") (#type! "bottle.FileUpload"))
((call function: (_) @f) @typed (#resolves? @f "bottle.Files.get") (#type! "bottle.FileUpload"))
((call function: (_) @f) @typed (#resolves? @f "bottle.Files.getall") (#type! "builtins.list" "bottle.FileUpload"))
((_) @typed (#resolves? @typed "bottle.FileUpload.file") (#type! "io.BytesIO"))
((_) @sanitizer (#resolves? @sanitizer "bottle.FileUpload.filename") (#cleans! 22 78 79 89 113 117))
((call function: (_) @f) @call
  (#resolves? @f
    "bottle.FormsDict.getall" "bottle.FormsDict.getlist" "bottle.FormsDict.getone" "bottle.FormsDict.getunicode"
    "bottle.FormsDict.decode" "bottle.FormsDict.allitems")
  (#flows! @call receiver result))
