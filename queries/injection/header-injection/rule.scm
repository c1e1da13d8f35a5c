; A line break ends the header; what follows is a header, or the page, of its own. Only where
; nothing refuses it: Django, Werkzeug, Tornado, Bottle and aiohttp do.
(#set! cwe "113")
(#set! aliases "py/http-response-splitting py/header-injection")
(#set! levels "none none warning")
(#set! least remote)
(#set! message "{sink} goes with its line breaks into a header through {callee}")

((call function: (_) @callee) @call
  (#resolves? @callee "http.server.BaseHTTPRequestHandler.send_header" "BaseHTTPServer.BaseHTTPRequestHandler.send_header")
  (#sink! @call 0 "keyword")
  (#sink! @call 1 "value"))
((call function: (_) @callee) @call
  (#resolves? @callee "wsgiref.headers.Headers.add_header")
  (#sink! @call 1 "_value"))
((call function: (_) @callee) @call
  (#resolves? @callee "wsgiref.headers.Headers.setdefault" "falcon.Response.set_header" "falcon.Response.append_header")
  (#sink! @call 1 "value"))
((call function: (_) @callee) @call
  (#resolves? @callee "wsgiref.headers.Headers")
  (#sink! @call 0 "headers"))
((assignment left: (subscript value: (_) @headers) right: (_) @value) @assignment
  (#resolves? @headers "webob.Response.headers" "pyramid.response.Response.headers")
  (#sink! @value)
  (#set! message "{sink} goes with its line breaks into a header"))

; The server may look, and those of the standard library do not.
((call function: (identifier) @callee arguments: (argument_list . (_) . (_) @headers)) @call
  (#eq? @callee "start_response")
  (#sink! @headers)
  (#set! message "{sink} goes with its line breaks into a header"))
