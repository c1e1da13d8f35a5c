; A browser runs the scripts in a page, whoever wrote them.
(#set! cwe "79")
(#set! fixes "escape-markup")
(#set! aliases "B308 B703 B704 S308 S704")
(#set! aliases "direct-use-of-httpresponse avoid-mark-safe explicit-unescape-with-markup raw-html-format directly-returned-format-string make-response-with-unknown-content")
(#set! aliases "PYTHON-DJANGO-SEC-050 PYTHON-DJANGO-SEC-051 PYTHON-DJANGO-SEC-052 PYTHON-DJANGO-SEC-053 PYTHON-FLASK-SEC-008 PYTHON-FLASK-SEC-015 PYTHON-FLASK-XSS-002 PYTHON-LAMBDA-SEC-020 PYTHON-LAMBDA-SEC-021 PYTHON-PYRAMID-SEC-002")
(#set! aliases "py/reflective-xss")
(#set! levels "none none error")
(#set! contents harmless)
(#set! least remote)
(#set! message "{sink} is in a page that {callee} sends unescaped")

(#same! "django.http.HttpResponse" "django.http.response.HttpResponse")
(#same! "django.http.StreamingHttpResponse" "django.http.response.StreamingHttpResponse")
(#same! "flask.Response" "flask.wrappers.Response" "werkzeug.wrappers.Response" "werkzeug.wrappers.response.Response" "werkzeug.Response" "quart.Response")
(#same! "flask.make_response" "flask.helpers.make_response" "quart.make_response")
(#same! "starlette.responses.HTMLResponse" "fastapi.responses.HTMLResponse")
(#same! "webob.Response" "pyramid.response.Response" "webob.response.Response")
(#same! "django.utils.safestring.mark_safe" "django.utils.html.mark_safe" "django.template.defaultfilters.mark_safe")

; Django: a page unless another type is given.
((call function: (_) @callee) @call
  (#resolves? @callee
    "django.http.HttpResponse" "django.http.HttpResponseNotFound" "django.http.HttpResponseBadRequest"
    "django.http.HttpResponseForbidden" "django.http.HttpResponseServerError" "django.http.HttpResponseGone"
    "django.http.StreamingHttpResponse")
  (#absent? @call 1 "content_type")
  (#absent? @call - "mimetype")
  (#sink! @call 0 "content"))
((call function: (_) @callee) @call
  (#resolves? @callee
    "django.http.HttpResponse" "django.http.HttpResponseNotFound" "django.http.HttpResponseBadRequest"
    "django.http.HttpResponseForbidden" "django.http.HttpResponseServerError" "django.http.HttpResponseGone"
    "django.http.StreamingHttpResponse")
  (#constant? @call 1 "content_type" "(?i)html|svg|xml")
  (#sink! @call 0 "content"))
((call function: (_) @callee) @call
  (#resolves? @callee "django.http.HttpResponseNotAllowed")
  (#absent? @call - "content_type")
  (#sink! @call - "content"))

; Werkzeug and Flask: a page unless a type or headers are given.
((call function: (_) @callee) @call
  (#resolves? @callee "flask.Response")
  (#absent? @call 2 "headers")
  (#absent? @call 3 "mimetype")
  (#absent? @call 4 "content_type")
  (#sink! @call 0 "response"))
((call function: (_) @callee) @call
  (#resolves? @callee "flask.Response")
  (#constant? @call 3 "mimetype" "(?i)html|svg|xml")
  (#sink! @call 0 "response"))
((call function: (_) @callee) @call
  (#resolves? @callee "flask.Response")
  (#constant? @call 4 "content_type" "(?i)html|svg|xml")
  (#sink! @call 0 "response"))
((call function: (_) @callee) @call
  (#resolves? @callee "flask.make_response" "flask.Flask.make_response")
  (#absent? @call 1 -)
  (#sink! @call 0))
((call function: (_) @callee) @call
  (#resolves? @callee "flask.make_response")
  (#argument? @call 1 - 200 201 202 400 401 403 404 405 409 410 413 422 429 500 501 502 503)
  (#absent? @call 2 -)
  (#sink! @call 0))

; Flask and Bottle: a text that a handler returns is a page. A dictionary or list is JSON.
((return_statement (_) @body) @return
  (#decorated? @return
    "flask.Flask.route" "flask.Flask.get" "flask.Flask.post" "flask.Flask.put" "flask.Flask.patch" "flask.Flask.delete"
    "flask.Flask.errorhandler" "flask.Flask.before_request"
    "flask.Blueprint.route" "flask.Blueprint.get" "flask.Blueprint.post" "flask.Blueprint.put" "flask.Blueprint.patch"
    "flask.Blueprint.delete" "flask.Blueprint.errorhandler" "flask.Blueprint.app_errorhandler"
    "bottle.route" "bottle.get" "bottle.post" "bottle.put" "bottle.delete" "bottle.error"
    "bottle.Bottle.route" "bottle.Bottle.get" "bottle.Bottle.post" "bottle.Bottle.error"
    "cherrypy.expose")
  (#sink! @body)
  (#set! message "{sink} is the page that the handler returns"))
((return_statement (_) @body) @return
  (#decorated? @return "*.route" "*.errorhandler")
  (#imports? "flask" "quart" "bottle")
  (#sink! @body)
  (#set! message "{sink} is the page that the handler returns"))
((return_statement (_) @body) @return
  (#method-of? @return "flask.views.View")
  (#sink! @body)
  (#set! message "{sink} is the page that the handler returns"))
; With a status or headers behind it, but no other type among them.
((return_statement [(expression_list . (_) @body . (_)) (tuple . (_) @body . (_))] @all) @return
  (#decorated? @return "*.route" "*.get" "*.post" "*.put" "*.errorhandler" "*.app_errorhandler")
  (#imports? "flask" "quart")
  (#not-match? @all "(?i)content.?type|json|text/plain")
  (#sink! @body)
  (#set! message "{sink} is the page that the handler returns"))

; Others.
((call function: (_) @callee) @call
  (#resolves? @callee "starlette.responses.HTMLResponse" "sanic.response.html")
  (#sink! @call 0 "content")
  (#sink! @call - "body"))
((call function: (_) @callee) @call
  (#resolves? @callee "starlette.responses.Response" "fastapi.Response" "fastapi.responses.Response")
  (#constant? @call 3 "media_type" "(?i)html|svg|xml")
  (#sink! @call 0 "content"))
((call function: (_) @callee) @call
  (#resolves? @callee "aiohttp.web.Response")
  (#constant? @call - "content_type" "(?i)html|svg|xml")
  (#sink! @call - "text")
  (#sink! @call - "body"))
((call function: (_) @callee) @call
  (#resolves? @callee "webob.Response")
  (#absent? @call 4 "content_type")
  (#sink! @call 0 "body")
  (#sink! @call - "text"))
((call function: (_) @callee) @call
  (#resolves? @callee "webob.Response")
  (#constant? @call 4 "content_type" "(?i)html|svg|xml")
  (#sink! @call 0 "body")
  (#sink! @call - "text"))
((call function: (_) @callee) @call
  (#resolves? @callee "tornado.web.RequestHandler.write" "tornado.web.RequestHandler.finish")
  (#sink! @call 0 "chunk"))

; API Gateway and load balancers send what a Lambda function returns; a page if its headers say so.
((dictionary (pair key: (string) @key value: (_) @body)) @response
  (#eq? @key "'body'" "\"body\"")
  (#match? @response "[\"']statusCode[\"']\\s*:")
  (#match? @response "(?i)[\"']content-type[\"']\\s*:\\s*[\"'](text/html|application/xhtml|image/svg)")
  (#sink! @body)
  (#set! message "{sink} is in the page that the function answers with"))
((dictionary (pair key: (string) @key value: (_) @body)) @response
  (#eq? @key "'body'" "\"body\"")
  (#match? @response "[\"']statusCode[\"']\\s*:")
  (#match? @response "[\"'](multiValueH|h)eaders[\"']\\s*:\\s*[A-Za-z_]")
  (#begins? @body "(?i)<(!doctype|/?(html|head|body|title|style|script|div|span|p|a|b|i|u|em|strong|small|font|center|h[1-6]|table|thead|tbody|tr|td|th|ul|ol|li|dl|dt|dd|form|input|button|select|option|textarea|label|img|iframe|br|hr|pre|code|blockquote|nav|section|article|header|footer|main|svg))[\\s/>…]")
  (#sink! @body)
  (#set! message "{sink} is in the page that the function answers with"))

; A page that is put together of parts that are not all constant, and sent.
((call function: (_) @callee) @call
  (#resolves? @callee
    "django.http.HttpResponse" "django.http.HttpResponseNotFound" "django.http.HttpResponseBadRequest"
    "django.http.HttpResponseForbidden" "django.http.HttpResponseServerError" "flask.Response" "flask.make_response"
    "flask.Flask.make_response" "starlette.responses.HTMLResponse" "tornado.web.RequestHandler.write"
    "tornado.web.RequestHandler.finish" "webob.Response")
  (#begins? @call 0 - "(?i)<(!doctype|/?(html|head|body|title|style|script|div|span|p|a|b|i|u|em|strong|small|font|center|h[1-6]|table|thead|tbody|tr|td|th|ul|ol|li|dl|dt|dd|form|input|button|select|option|textarea|label|img|iframe|br|hr|pre|code|blockquote|nav|section|article|header|footer|main|svg))[\\s/>…]")
  (#sink! @call 0)
  (#set! levels "none info error"))
((return_statement (_) @body) @return
  (#decorated? @return
    "flask.Flask.route" "flask.Flask.get" "flask.Flask.post" "flask.Flask.errorhandler" "flask.Blueprint.route"
    "flask.Blueprint.get" "flask.Blueprint.post" "bottle.route" "bottle.get" "bottle.post" "bottle.Bottle.route"
    "bottle.Bottle.get" "bottle.Bottle.post" "cherrypy.expose")
  (#begins? @body "(?i)<(!doctype|/?(html|head|body|title|style|script|div|span|p|a|b|i|u|em|strong|small|font|center|h[1-6]|table|thead|tbody|tr|td|th|ul|ol|li|dl|dt|dd|form|input|button|select|option|textarea|label|img|iframe|br|hr|pre|code|blockquote|nav|section|article|header|footer|main|svg))[\\s/>…]")
  (#sink! @body)
  (#set! levels "none info error")
  (#set! message "{sink} is the page that the handler returns"))

; Put together here, to be shown by something that is not known. What t"" makes is a template, of
; which the parts are still to be put together.
([(string (interpolation)) (concatenated_string)] @text
  (#not-match? @text "^(?i:r?t|tr)[\"']")
  (#begins? @text "(?i)<(!doctype|/?(html|head|body|title|style|script|div|span|p|a|b|i|u|em|strong|small|font|center|h[1-6]|table|thead|tbody|tr|td|th|ul|ol|li|dl|dt|dd|form|input|button|select|option|textarea|label|img|iframe|br|hr|pre|code|blockquote|nav|section|article|header|footer|main|svg))[\\s/>…]")
  (#sink! @text)
  (#set! yields true)
  (#set! levels "none none warning")
  (#set! message "{sink} is put into HTML without an escape"))
((binary_operator left: (_) @left operator: ["+" "%"]) @text
  (#constant? @left "(?i)<(!doctype|/?(html|head|body|title|style|script|div|span|p|a|b|i|u|em|strong|small|font|center|h[1-6]|table|thead|tbody|tr|td|th|ul|ol|li|dl|dt|dd|form|input|button|select|option|textarea|label|img|iframe|br|hr|pre|code|blockquote|nav|section|article|header|footer|main|svg))[\\s/>…]")
  (#sink! @text)
  (#set! yields true)
  (#set! levels "none none warning")
  (#set! message "{sink} is put into HTML without an escape"))
((call function: (attribute object: (_) @left attribute: (identifier) @method)) @text
  (#eq? @method "format" "format_map" "replace")
  (#constant? @left "(?i)<(!doctype|/?(html|head|body|title|style|script|div|span|p|a|b|i|u|em|strong|small|font|center|h[1-6]|table|thead|tbody|tr|td|th|ul|ol|li|dl|dt|dd|form|input|button|select|option|textarea|label|img|iframe|br|hr|pre|code|blockquote|nav|section|article|header|footer|main|svg))[\\s/>…]")
  (#sink! @text)
  (#set! yields true)
  (#set! levels "none none warning")
  (#set! message "{sink} is put into HTML without an escape"))

; From here on no template escapes it.
((call function: (_) @callee) @call
  (#resolves? @callee
    "markupsafe.Markup" "django.utils.safestring.mark_safe" "django.utils.safestring.SafeString"
    "django.utils.safestring.SafeText" "django.utils.safestring.SafeUnicode" "django.utils.safestring.SafeBytes"
    "wtforms.widgets.HTMLString" "jinja2.utils.Markup" "webhelpers2.html.literal" "webhelpers.html.literal")
  (#computed? @call 0 "s")
  (#sink! @call 0 "s")
  (#set! levels "hint info error")
  (#set! message "{sink} is marked by {callee} as needing no escape"))
((return_statement (_) @body) @return
  (#decorated? @return "django.utils.safestring.mark_safe")
  (#computed? @body)
  (#sink! @body)
  (#set! levels "hint info error")
  (#set! message "{sink} is marked by mark_safe as needing no escape"))
; What says of itself that it needs none, and who writes it has to see to that.
((class_definition superclasses: (argument_list (_) @base)) @class
  (#resolves? @base "django.utils.safestring.SafeString" "django.utils.safestring.SafeText" "django.utils.safestring.SafeData")
  (#sink! @base)
  (#set! levels "hint hint hint")
  (#set! message "templates put objects of the class in as they are, as they do with {sink}"))
((function_definition name: (identifier) @name) @function
  (#eq? @name "__html__")
  (#sink! @name)
  (#set! levels "hint hint hint")
  (#set! message "templates put in what {sink} returns as it is"))
((call function: (_) @callee) @call
  (#resolves? @callee "django.utils.html.html_safe")
  (#sink! @call)
  (#set! levels "hint hint hint")
  (#set! message "templates put objects of the class in as they are"))
((decorated_definition (decorator (_) @decorator)) @definition
  (#resolves? @decorator "django.utils.html.html_safe" "django.utils.safestring.mark_safe")
  (#sink! @decorator)
  (#set! levels "hint hint hint")
  (#set! message "templates put in as it is what {sink} marks"))
((decorated_definition (decorator (call function: (attribute attribute: (identifier) @method)
  arguments: (argument_list (keyword_argument name: (identifier) @option value: (true)) @safe)))) @definition
  (#eq? @method "filter")
  (#eq? @option "is_safe")
  (#imports? "django")
  (#sink! @safe)
  (#set! levels "hint hint hint")
  (#set! message "what the filter makes of a text that needs no escape is put in as it is"))
; The texts put into a format are escaped, the format is not.
((call function: (_) @callee) @call
  (#resolves? @callee "django.utils.html.format_html")
  (#sink! @call 0 "format_string")
  (#set! message "{sink} is a format that {callee} does not escape"))
((call function: (_) @callee) @call
  (#resolves? @callee "django.utils.html.format_html_join")
  (#sink! @call 1 "format_string")
  (#set! message "{sink} is a format that {callee} does not escape"))
