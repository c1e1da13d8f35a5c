; Who writes what stands behind the host of a URL cannot change the host. "https://host" is
; not enough: ".evil.com" or "@evil.com" may follow. Nor is "/": "//evil.com" is a host.
((_) @sanitizer
  (#behind? @sanitizer "(?i)^(https?|wss?|ftps?|…)://[^/?#\\\\\\s]+[/?#]")
  (#cleans! 601)
  (#lowers! 918))

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
