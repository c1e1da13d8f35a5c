; The parts of a URL come from whoever wrote it, quoted or not.
((call function: (_) @f) @call
  (#resolves? @f
    "urllib.parse.unquote" "urllib.parse.unquote_plus" "urllib.parse.unquote_to_bytes" "urllib.parse.quote"
    "urllib.parse.quote_plus" "urllib.parse.quote_from_bytes" "urllib.parse.parse_qs" "urllib.parse.parse_qsl" "urllib.parse.urlencode"
    "urllib.parse.urlunparse" "urllib.parse.urlunsplit" "urllib.parse.urldefrag"
    "urllib.unquote" "urllib.unquote_plus" "urllib.quote" "urllib.quote_plus" "urllib.urlencode"
    "werkzeug.urls.url_unquote" "werkzeug.urls.url_quote" "django.utils.http.urlquote" "django.utils.http.urlunquote")
  (#flows! @call arguments result))

((call function: (_) @f) @call
  (#resolves? @f "urllib.parse.urlparse" "urllib.parse.urlsplit" "yarl.URL" "furl.furl" "werkzeug.urls.url_parse")
  (#set! tells true)
  (#flows! @call 0 url result))

; An address may have a zone, which is any text: fe80::1%;id;
((call function: (_) @f) @call
  (#resolves? @f
    "ipaddress.ip_address" "ipaddress.ip_network" "ipaddress.ip_interface" "ipaddress.IPv6Address" "ipaddress.IPv6Network"
    "ipaddress.IPv6Interface")
  (#flows! @call 0 address result))

; The second text is the whole URL if it is one, whatever the first is; a path in it stays one.
((call function: (_) @f) @call
  (#resolves? @f "urllib.parse.urljoin" "urlparse.urljoin")
  (#set! keeps "start")
  (#flows! @call 0 base 1 url result))

; The parts of one that was split; a port is a number.
(#same! "urllib.parse.ParseResult"
  "urllib.parse.SplitResult" "urllib.parse.ParseResultBytes" "urllib.parse.SplitResultBytes" "urllib.parse.DefragResult")
((call function: (_) @f) @typed
  (#resolves? @f
    "urllib.parse.urlparse" "urllib.parse.urlsplit" "urllib.parse.urldefrag" "urllib.parse.ParseResult._replace")
  (#type! "urllib.parse.ParseResult"))
((_) @typed
  (#resolves? @typed
    "urllib.parse.ParseResult.scheme" "urllib.parse.ParseResult.netloc" "urllib.parse.ParseResult.path"
    "urllib.parse.ParseResult.params" "urllib.parse.ParseResult.query" "urllib.parse.ParseResult.fragment"
    "urllib.parse.ParseResult.hostname" "urllib.parse.ParseResult.username" "urllib.parse.ParseResult.password"
    "urllib.parse.ParseResult.url")
  (#type! "builtins.str"))
((call function: (_) @f) @call
  (#resolves? @f "urllib.parse.ParseResult.geturl" "urllib.parse.ParseResult.decode" "urllib.parse.ParseResult.encode")
  (#flows! @call receiver result))
((call function: (_) @f) @call
  (#resolves? @f "urllib.parse.ParseResult._replace")
  (#flows! @call receiver arguments result))
((_) @sanitizer (#resolves? @sanitizer "urllib.parse.ParseResult.port") (#cleans! all))
