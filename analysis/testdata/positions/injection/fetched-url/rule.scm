((call function: (_) @f) @call
  (#resolves? @f "web.fetch")
  (#sink! @call 0 "url")
  (#set! levels "none none error") (#set! cwe 918)
  (#set! message "{sink} reaches {callee}"))
