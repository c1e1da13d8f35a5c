; Damaged input crashes the interpreter; code objects in it are often run next.
(#set! cwe "502 119")
(#set! aliases "B302 S302 marshal-usage PYTHON-LANG-SEC-044 py/unsafe-deserialization")
(#set! fixes "json")
(#set! levels "none warning error")
(#set! message "{sink} is unmarshalled by {callee}")

((call function: (_) @callee) @call
  (#resolves? @callee "marshal.loads")
  (#sink! @call 0 "bytes"))
((call function: (_) @callee) @call
  (#resolves? @callee "marshal.load")
  (#sink! @call 0 "file"))

; Nobody reads what constant bytes say; they are a common way to hide code.
((call function: (_) @callee) @call
  (#resolves? @callee "marshal.loads")
  (#constant? @call 0 "bytes" "")
  (#sink! @call 0 "bytes")
  (#set! levels "hint none none"))

; What was written here a moment ago is whole.
((call function: (_) @callee) @sanitizer
  (#resolves? @callee "marshal.dumps")
  (#cleans! 502))
