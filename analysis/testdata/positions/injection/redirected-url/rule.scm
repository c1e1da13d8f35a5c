((call function: (_) @f) @call
  (#resolves? @f "web.redirect")
  (#sink! @call 0 "url")
  (#set! levels "none none error") (#set! cwe 601)
  (#set! message "{sink} reaches {callee}"))
