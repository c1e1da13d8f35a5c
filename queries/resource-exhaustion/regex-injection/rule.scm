; Whoever writes the pattern may write one that takes years.
(#set! cwe "1333 730")
(#set! aliases "py/regex-injection")
(#set! levels "none none warning")
(#set! spares "local file environment")
(#set! message "{sink} is the pattern of {callee}")

((call function: (_) @callee) @call
  (#resolves? @callee
    "re.compile" "re.match" "re.search" "re.fullmatch" "re.split" "re.findall" "re.finditer" "re.sub" "re.subn")
  (#sink! @call 0 "pattern"))

((call function: (_) @f) @sanitizer
  (#resolves? @f "re.escape")
  (#cleans! 1333))
