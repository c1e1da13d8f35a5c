; Who writes what stands behind the host of a URL cannot change the host. "https://host" is
; not enough: ".evil.com" or "@evil.com" may follow. Nor is "/": "//evil.com" is a host.
((_) @sanitizer
  (#behind? @sanitizer "(?i)^(https?|wss?|ftps?|…)://[^/?#\\\\\\s]+[/?#]")
  (#cleans! 601)
  (#lowers! 918))

((call function: (_) @f) @guard
  (#resolves? @f "builtins.str.startswith" "*.startswith")
  (#constant? @guard 0 "prefix" "(?i)^(https?|wss?|ftps?)://[^/?#\\\\\\s]+[/?#]")
  (#guards! @guard receiver)
  (#cleans! 601)
  (#lowers! 918))

; A host that is one of those named; an empty one is not, since browsers read "///host", too.
((attribute object: (_) @url attribute: (identifier) @part) @guard
  (#eq? @part "hostname" "netloc" "host")
  (#instance? @url "urllib.parse.ParseResult")
  (#set! when harmless)
  (#guards! @url)
  (#cleans! 601 918))

; A path of this host, or a query or fragment of this page.
((_) @sanitizer
  (#behind? @sanitizer "^/[^/\\\\\\s…]|^[?#]|^[A-Za-z0-9_.-]+[/?#]")
  (#cleans! 601)
  (#lowers! 918))

; A base that is not known has its host in it, if it is asked for a document. For a redirect
; it may be empty.
((_) @sanitizer
  (#behind? @sanitizer "^…[^…]*[/?#]")
  (#lowers! 918))
