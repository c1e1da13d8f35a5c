; The link shows a trusted name and leads elsewhere.
(#set! cwe "601")
(#set! aliases "open-redirect PYTHON-FLASK-SEC-012 py/url-redirection")
(#set! levels "none none warning")
(#set! least remote)
(#set! message "{sink} chooses where {callee} sends the browser")

(#same! "flask.redirect" "flask.helpers.redirect" "werkzeug.utils.redirect" "quart.redirect" "flask.Flask.redirect" "quart.helpers.redirect")
(#same! "django.shortcuts.redirect" "django.shortcuts.resolve_url")
(#same! "django.http.HttpResponseRedirect" "django.http.response.HttpResponseRedirect")
(#same! "django.http.HttpResponsePermanentRedirect" "django.http.response.HttpResponsePermanentRedirect")
(#same! "starlette.responses.RedirectResponse" "fastapi.responses.RedirectResponse")

((call function: (_) @callee) @call
  (#resolves? @callee
    "flask.redirect" "falcon.HTTPFound" "falcon.HTTPMovedPermanently" "falcon.HTTPSeeOther"
    "falcon.HTTPTemporaryRedirect" "falcon.HTTPPermanentRedirect"
    "aiohttp.web.HTTPFound" "aiohttp.web.HTTPSeeOther" "aiohttp.web.HTTPMovedPermanently"
    "aiohttp.web.HTTPTemporaryRedirect" "aiohttp.web.HTTPPermanentRedirect"
    "pyramid.httpexceptions.HTTPFound" "pyramid.httpexceptions.HTTPSeeOther"
    "pyramid.httpexceptions.HTTPMovedPermanently" "pyramid.httpexceptions.HTTPTemporaryRedirect"
    "webob.exc.HTTPFound" "webob.exc.HTTPSeeOther" "webob.exc.HTTPMovedPermanently")
  (#sink! @call 0 "location"))
((call function: (_) @callee) @call
  (#resolves? @callee "django.shortcuts.redirect" "sanic.response.redirect")
  (#sink! @call 0 "to"))
((call function: (_) @callee) @call
  (#resolves? @callee "django.http.HttpResponseRedirect" "django.http.HttpResponsePermanentRedirect")
  (#sink! @call 0 "redirect_to"))
((call function: (_) @callee) @call
  (#resolves? @callee "starlette.responses.RedirectResponse" "tornado.web.RequestHandler.redirect" "bottle.redirect")
  (#sink! @call 0 "url"))
((call function: (_) @callee) @call
  (#resolves? @callee "cherrypy.HTTPRedirect")
  (#sink! @call 0 "urls"))

; The header that says it, where it is set by hand.
((call function: (_) @callee) @call
  (#resolves? @callee
    "tornado.web.RequestHandler.set_header" "http.server.BaseHTTPRequestHandler.send_header"
    "BaseHTTPServer.BaseHTTPRequestHandler.send_header" "*.set_header" "*.send_header" "*.add_header")
  (#constant? @call 0 - "(?i)^location$")
  (#sink! @call 1 "value")
  (#set! message "{sink} is the address that the browser is sent to"))
((assignment left: (subscript value: (_) @response subscript: (string) @key) right: (_) @address) @assignment
  (#match? @key "^[\"']Location[\"']$")
  (#match? @response "(?i)(headers|response|resp|res)$")
  (#sink! @address)
  (#set! message "{sink} is the address that the browser is sent to"))
((call arguments: (argument_list (keyword_argument name: (identifier) @name
  value: (dictionary (pair key: (string) @key value: (_) @address))))) @call
  (#eq? @name "headers")
  (#match? @key "(?i)^[\"']location[\"']$")
  (#sink! @address)
  (#set! message "{sink} is the address that the browser is sent to"))
; What a Lambda function answers with.
((dictionary (pair key: (string) @headers value: (dictionary (pair key: (string) @key value: (_) @address)))) @response
  (#match? @headers "^[\"'](headers|multiValueHeaders)[\"']$")
  (#match? @key "(?i)^[\"']location[\"']$")
  (#match? @response "[\"']statusCode[\"']\\s*:")
  (#sink! @address)
  (#set! message "{sink} is the address that the browser is sent to"))

; True only of addresses that stay here, or lead to hosts that were named.
((call function: (_) @f) @guard
  (#resolves? @f "django.utils.http.url_has_allowed_host_and_scheme" "django.utils.http.is_safe_url")
  (#guards! @guard 0 url)
  (#cleans! 601))
; Addresses of the application's own pages.
((call function: (_) @f) @sanitizer
  (#resolves? @f
    "flask.url_for" "quart.url_for" "django.urls.reverse" "django.urls.reverse_lazy" "django.core.urlresolvers.reverse"
    "starlette.requests.Request.url_for" "flask.Flask.url_for")
  (#cleans! 601 918))
