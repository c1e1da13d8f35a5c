; The parts of a URL come from whoever wrote it, quoted or not.
((call function: (_) @f) @call
  (#resolves? @f
    "urllib.parse.unquote" "urllib.parse.unquote_plus" "urllib.parse.unquote_to_bytes" "urllib.parse.quote"
    "urllib.parse.quote_plus" "urllib.parse.quote_from_bytes" "urllib.parse.urljoin" "urllib.parse.urlparse"
    "urllib.parse.urlsplit" "urllib.parse.parse_qs" "urllib.parse.parse_qsl" "urllib.parse.urlencode"
    "urllib.parse.urlunparse" "urllib.parse.urlunsplit" "urllib.parse.urldefrag"
    "urllib.unquote" "urllib.unquote_plus" "urllib.quote" "urllib.quote_plus" "urllib.urlencode"
    "werkzeug.urls.url_unquote" "werkzeug.urls.url_quote" "django.utils.http.urlquote" "django.utils.http.urlunquote")
  (#flows! @call arguments result))
