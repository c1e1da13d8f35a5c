; What a client sends to a Flask or Werkzeug application.
(#set! trust remote)
(#set! says "an HTTP request")
(#set! converters "int float uuid any")

(#same! "flask.request" "flask.globals.request" "quart.request" "quart.globals.request" "connexion.request")
(#same! "flask.Request" "flask.wrappers.Request" "werkzeug.wrappers.Request" "werkzeug.wrappers.request.Request" "werkzeug.Request"
  "quart.Request" "quart.wrappers.Request" "quart.wrappers.request.Request")
(#same! "flask.Flask" "flask.app.Flask" "quart.Quart" "flask_openapi3.OpenAPI" "connexion.FlaskApp")
(#same! "flask.Blueprint" "flask.blueprints.Blueprint" "quart.Blueprint")
(#same! "flask.views.View" "flask.views.MethodView" "quart.views.View" "quart.views.MethodView")
(#same! "flask_restful.Resource" "flask_restx.Resource" "flask_restx.resource.Resource")

((_) @typed (#resolves? @typed "flask.request") (#type! "flask.Request"))
((call function: (_) @f) @typed (#resolves? @f "flask.Flask") (#type! "flask.Flask"))
((call function: (_) @f) @typed (#resolves? @f "flask.Blueprint") (#type! "flask.Blueprint"))

((_) @source
  (#resolves? @source
    "flask.Request.args" "flask.Request.form" "flask.Request.values" "flask.Request.files"
    "flask.Request.cookies" "flask.Request.headers" "flask.Request.data" "flask.Request.json"
    "flask.Request.stream" "flask.Request.input_stream" "flask.Request.query_string" "flask.Request.path"
    "flask.Request.full_path" "flask.Request.url" "flask.Request.base_url" "flask.Request.url_root"
    "flask.Request.root_url" "flask.Request.script_root" "flask.Request.root_path" "flask.Request.host"
    "flask.Request.host_url" "flask.Request.remote_addr" "flask.Request.access_route" "flask.Request.referrer"
    "flask.Request.user_agent" "flask.Request.mimetype" "flask.Request.content_type"
    "flask.Request.authorization" "flask.Request.environ" "flask.Request.view_args" "flask.Request.origin"
    "flask.Request.method" "flask.Request.accept_languages" "flask.Request.accept_mimetypes"
    "flask.Request.pragma" "flask.Request.if_match" "flask.Request.range"))

((call function: (_) @f) @source
  (#resolves? @f
    "flask.Request.get_json" "flask.Request.get_data"))

; What the parts are, so that their methods are known.
(#same! "builtins.dict"
  "werkzeug.datastructures.MultiDict" "werkzeug.datastructures.ImmutableMultiDict"
  "werkzeug.datastructures.CombinedMultiDict" "werkzeug.datastructures.Headers")
((_) @typed
  (#resolves? @typed "flask.Request.args" "flask.Request.form" "flask.Request.values" "flask.Request.cookies")
  (#type! "werkzeug.datastructures.MultiDict"))

; Uploads.
(#same! "werkzeug.datastructures.MultiDict" "werkzeug.datastructures.FileMultiDict")
(#same! "werkzeug.datastructures.FileStorage" "werkzeug.datastructures.file_storage.FileStorage" "quart.datastructures.FileStorage")
((_) @typed
  (#resolves? @typed "flask.Request.files")
  (#type! "werkzeug.datastructures.FileMultiDict"))
((subscript value: (_) @files) @typed
  (#instance? @files "werkzeug.datastructures.FileMultiDict")
  (#type! "werkzeug.datastructures.FileStorage"))
((call function: (_) @f) @typed
  (#resolves? @f "werkzeug.datastructures.FileMultiDict.get" "werkzeug.datastructures.FileMultiDict.pop")
  (#type! "werkzeug.datastructures.FileStorage"))
((call function: (_) @f) @typed
  (#resolves? @f "werkzeug.datastructures.FileMultiDict.getlist" "werkzeug.datastructures.FileMultiDict.values")
  (#type! "builtins.list" "werkzeug.datastructures.FileStorage"))
((_) @typed (#resolves? @typed "werkzeug.datastructures.FileStorage.stream") (#type! "io.BytesIO"))
((_) @typed (#resolves? @typed "werkzeug.datastructures.FileStorage.filename") (#type! "builtins.str"))
((call function: (_) @f) @call
  (#resolves? @f
    "werkzeug.datastructures.FileStorage.read" "werkzeug.datastructures.FileStorage.readline"
    "werkzeug.datastructures.FileStorage.readlines")
  (#flows! @call receiver result))
((call function: (_) @f) @sanitizer
  (#resolves? @f "werkzeug.datastructures.MultiDict.get" "werkzeug.datastructures.MultiDict.getlist")
  (#keyword? @sanitizer "type" "builtins.int" "builtins.float" "builtins.bool" "uuid.UUID")
  (#cleans! all))
((_) @typed
  (#resolves? @typed "flask.Request.headers")
  (#type! "werkzeug.datastructures.Headers"))
((_) @typed
  (#resolves? @typed "flask.Request.environ" "flask.Request.view_args")
  (#type! "builtins.dict"))
((_) @typed
  (#resolves? @typed "flask.Request.data" "flask.Request.query_string")
  (#type! "builtins.bytes"))
((_) @typed
  (#resolves? @typed
    "flask.Request.path" "flask.Request.full_path" "flask.Request.url" "flask.Request.base_url"
    "flask.Request.url_root" "flask.Request.root_url" "flask.Request.script_root" "flask.Request.host"
    "flask.Request.host_url" "flask.Request.remote_addr" "flask.Request.referrer" "flask.Request.mimetype"
    "flask.Request.content_type" "flask.Request.origin" "flask.Request.method")
  (#type! "builtins.str"))
((_) @typed
  (#resolves? @typed "flask.Request.stream" "flask.Request.input_stream")
  (#type! "io.BytesIO"))
((call function: (_) @f) @typed
  (#resolves? @f "flask.Request.get_data")
  (#type! "builtins.bytes"))
((call function: (_) @f) @call
  (#resolves? @f
    "werkzeug.datastructures.MultiDict.getlist" "werkzeug.datastructures.MultiDict.lists"
    "werkzeug.datastructures.MultiDict.listvalues" "werkzeug.datastructures.MultiDict.to_dict"
    "werkzeug.datastructures.MultiDict.deepcopy" "werkzeug.datastructures.MultiDict.poplist"
    "werkzeug.datastructures.Headers.getlist" "werkzeug.datastructures.Headers.get_all"
    "werkzeug.datastructures.Headers.to_wsgi_list")
  (#flows! @call receiver result))

; Which of the languages or types that one offers a client wants best: one of those.
((_) @typed
  (#resolves? @typed "flask.Request.accept_languages" "flask.Request.accept_mimetypes")
  (#type! "werkzeug.datastructures.Accept"))
((call function: (_) @f) @call
  (#resolves? @f "werkzeug.datastructures.Accept.best_match")
  (#flows! @call 0 matches 1 default result))
((call function: (_) @f) @call
  (#resolves? @f "werkzeug.datastructures.Accept.values" "werkzeug.datastructures.Accept.to_header")
  (#flows! @call receiver result))

; Route variables. The converters int, float, uuid and any hold nothing dangerous.
((decorated_definition
  (decorator (call function: (_) @route arguments: (argument_list . (_) @path)))
  definition: (function_definition) @function) @definition
  (#resolves? @route
    "flask.Flask.route" "flask.Flask.get" "flask.Flask.post" "flask.Flask.put" "flask.Flask.patch" "flask.Flask.delete"
    "flask.Flask.websocket" "flask.Blueprint.websocket" "flask.Blueprint.route" "flask.Blueprint.get" "flask.Blueprint.post" "flask.Blueprint.put"
    "flask.Blueprint.patch" "flask.Blueprint.delete")
  (#parameters! @function)
  (#set! says "the URL")
  (#set! path path) (#set! only-path true))

; The application comes from a module that is not here.
((decorated_definition
  (decorator (call function: (attribute attribute: (identifier) @verb) arguments: (argument_list . (string) @path)))
  definition: (function_definition) @function) @definition
  (#eq? @verb "route" "get" "post" "put" "patch" "delete")
  (#match? @path "^[\"']/.*<.*>")
  (#imports? "flask")
  (#parameters! @function)
  (#set! says "the URL")
  (#set! path path) (#set! only-path true))

; app.add_url_rule("/user/<name>", view_func=show), or the third argument; a class is handed over
; as Show.as_view("show").
((call function: (_) @f
  arguments: (argument_list . (_) @path
    (keyword_argument name: (identifier) @key value: [
      (identifier) @view (attribute) @view (call function: (attribute object: (_) @view attribute: (identifier) @as))]))) @call
  (#resolves? @f "flask.Flask.add_url_rule" "flask.Blueprint.add_url_rule")
  (#eq? @key "view_func")
  (#eq? @as "as_view")
  (#parameters! @view)
  (#set! says "the URL")
  (#set! methods "get post put patch delete head options dispatch_request")
  (#set! path path) (#set! only-path true))
((call function: (_) @f
  arguments: (argument_list . (_) @path . (_) . [
    (identifier) @view (attribute) @view (call function: (attribute object: (_) @view attribute: (identifier) @as))])) @call
  (#resolves? @f "flask.Flask.add_url_rule" "flask.Blueprint.add_url_rule")
  (#eq? @as "as_view")
  (#parameters! @view)
  (#set! says "the URL")
  (#set! methods "get post put patch delete head options dispatch_request")
  (#set! path path) (#set! only-path true))
; Flask-RESTful: api.add_resource(Show, "/user/<name>").
((call function: (_) @f arguments: (argument_list . (_) @view . (_) @path)) @call
  (#resolves? @f "flask_restful.Api.add_resource")
  (#parameters! @view)
  (#set! says "the URL")
  (#set! methods "get post put patch delete head options")
  (#set! path path) (#set! only-path true))
((call function: (_) @f) @typed
  (#resolves? @f "flask_restful.Api" "flask_restx.Api" "flask_restx.api.Api")
  (#type! "flask_restful.Api"))

; Class-based views: their methods take route variables after self. What is named
; like a number is one as a rule; where the route is seen, that decides.
((function_definition name: (identifier) @name) @function
  (#method-of? @function "flask.views.View" "flask_restful.Resource")
  (#eq? @name "get" "post" "put" "patch" "delete" "head" "options" "dispatch_request")
  (#parameters! @function)
  (#set! says "the URL")
  (#set! except "(?:^|_)(?:pk|id|uid|uuid|year|month|day|week|page|number|num|count|limit|offset|size|index)$")
  (#set! clean-types "builtins.int builtins.float builtins.bool uuid.UUID"))

; Where the browser is already: sent there again, it stays on this host.
((_) @sanitizer
  (#resolves? @sanitizer
    "flask.Request.path" "flask.Request.full_path" "flask.Request.url" "flask.Request.base_url"
    "flask.Request.url_root" "flask.Request.root_url" "flask.Request.script_root" "flask.Request.host_url")
  (#cleans! 601))

; What Quart has more: a body that is read bit by bit, and a web socket that is a request besides.
(#same! "flask.Request" "quart.Websocket" "quart.wrappers.Websocket")
((_) @typed (#resolves? @typed "quart.websocket" "quart.globals.websocket") (#type! "quart.Websocket"))
((_) @source (#resolves? @source "flask.Request.body"))
((call function: (_) @f) @source
  (#resolves? @f "flask.Request.receive" "flask.Request.receive_json")
  (#set! says "a web socket"))

; What the cloud calls with a request of Flask.
((decorated_definition
  (decorator (attribute) @by)
  definition: (function_definition parameters: (parameters . (identifier) @typed))) @definition
  (#resolves? @by "functions_framework.http")
  (#type! "flask.Request"))
