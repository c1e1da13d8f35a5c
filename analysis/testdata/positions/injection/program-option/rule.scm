((call function: (_) @f) @call
  (#resolves? @f "web.spawn")
  (#sink! @call 0 "args")
  (#set! levels "none none error") (#set! cwe 88)
  (#set! message "{sink} reaches {callee}"))
