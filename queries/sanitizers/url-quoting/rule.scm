; What is quoted for a URL has letters, digits, % and _ . - ~ / only: no tags, no line breaks.
; Where it leads is another question: quote("//evil.example") keeps its slashes, unless it is told.
((call function: (_) @f) @sanitizer
  (#resolves? @f
    "urllib.parse.quote" "urllib.parse.quote_from_bytes" "urllib.quote" "six.moves.urllib.parse.quote"
    "django.utils.http.urlquote" "werkzeug.urls.url_quote" "base64.b64encode")
  (#lowers! 601 918)
  (#cleans! 79 113 117))
((call function: (_) @f) @sanitizer
  (#resolves? @f "urllib.parse.quote" "urllib.parse.quote_from_bytes" "urllib.quote" "six.moves.urllib.parse.quote")
  (#argument? @sanitizer 1 "safe" "''")
  (#doubts! 601 918)
  (#cleans! 79 113 117))

; One name or value, as far as nobody makes it the host.
((call function: (_) @f) @sanitizer
  (#resolves? @f
    "urllib.parse.quote_plus" "urllib.parse.urlencode" "urllib.quote_plus" "urllib.urlencode" "django.utils.http.urlencode"
    "werkzeug.urls.url_encode" "tornado.escape.url_escape" "base64.urlsafe_b64encode" "binascii.hexlify")
  (#doubts! 601 918)
  (#cleans! 79 113 117))
