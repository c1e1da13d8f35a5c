; What is quoted for a URL has letters, digits, % and _ . - ~ / only: no tags, no line breaks.
; Where it leads is another question: quote("//evil.example") keeps its slashes.
((call function: (_) @f) @sanitizer
  (#resolves? @f
    "urllib.parse.quote" "urllib.parse.quote_plus" "urllib.parse.urlencode" "urllib.parse.quote_from_bytes"
    "urllib.quote" "urllib.quote_plus" "urllib.urlencode" "six.moves.urllib.parse.quote"
    "django.utils.http.urlquote" "django.utils.http.urlencode" "werkzeug.urls.url_quote" "werkzeug.urls.url_encode"
    "tornado.escape.url_escape" "base64.b64encode" "base64.urlsafe_b64encode" "binascii.hexlify")
  (#cleans! 79 113 117))
