; Python compiles and runs the text, with all that the program may do.
(#set! cwe "95")
(#set! aliases "B307 PGH001 S307")
(#set! aliases "eval-detected user-eval eval-injection")
(#set! aliases "PYTHON-DJANGO-SEC-020 PYTHON-FLASK-SEC-004 PYTHON-LAMBDA-SEC-022 PYTHON-LANG-SEC-001")
(#set! aliases "py/code-injection py/use-of-input")
(#set! fixes "inline-literal literal-eval isolate")

; Only the builtin: model.eval() and DataFrame.eval are other functions. Where the namespace is a
; dict, restricted-builtins-eval says more.
(#set! levels "info warning error")
(#set! message "{sink} is evaluated as Python by {callee}")
((call function: (_) @callee) @call
  (#resolves? @callee "builtins.eval")
  (#absent? @call 1 "globals")
  (#sink! @call 0 "source"))
((call function: (_) @callee) @call
  (#resolves? @callee "builtins.eval")
  (#not-instance? @call 1 "globals" "builtins.dict")
  (#sink! @call 0 "source"))
((call function: (_) @callee arguments: (argument_list . (_)? . [(list_splat) (dictionary_splat)])) @call
  (#resolves? @callee "builtins.eval")
  (#sink! @call 0 "source"))

; Python 2's input() is eval(raw_input()): the call itself is the danger.
((call function: (_) @callee) @call
  (#resolves? @callee "builtins.input")
  (#python2?)
  (#sink! @call)
  (#set! levels "warning warning warning")
  (#set! message "Python 2's {callee} evaluates what is typed"))
