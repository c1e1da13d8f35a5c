; Builtins are reached through any object, and what is not given is put in by Python itself. A
; finding stands here in the place of one of eval-dynamic or exec-dynamic, as grave as that.
(#set! cwe "693 95")
(#set! danger "95")
(#set! aliases "B102 B307 PGH001 S102 S307")
(#set! aliases "eval-detected user-eval eval-injection exec-detected user-exec exec-injection py/code-injection")
(#set! fixes "inline-literal literal-eval isolate")
(#set! levels "info warning error")
(#set! message "{sink} is run by {callee}, which no namespace restricts")

((call function: (_) @callee) @call
  (#resolves? @callee "builtins.eval" "builtins.exec")
  (#instance? @call 1 "globals" "builtins.dict")
  (#sink! @call 0 "source"))
((exec_statement code: (_) @code . (dictionary)) @statement
  (#sink! @code)
  (#set! message "{sink} is run by exec, which no namespace restricts"))
