; Python compiles and runs the text, with all that the program may do.
(#set! cwe "95")
(#set! aliases "B307 PGH001 S307")
(#set! aliases "eval-detected user-eval eval-injection")
(#set! aliases "PYTHON-DJANGO-SEC-020 PYTHON-FLASK-SEC-004 PYTHON-LAMBDA-SEC-022 PYTHON-LANG-SEC-001")
(#set! aliases "py/code-injection py/use-of-input")
(#set! fixes "inline-literal literal-eval isolate")

; Only the builtin: model.eval() and DataFrame.eval are other functions.
((call function: (_) @callee) @call
  (#resolves? @callee "builtins.eval")
  (#sink! @call 0 "source")
  (#set! levels "info warning error")
  (#set! message "{sink} is evaluated as Python by {callee}"))

; Python 2's input() is eval(raw_input()): the call itself is the danger.
((call function: (_) @callee) @call
  (#resolves? @callee "builtins.input")
  (#python2?)
  (#sink! @call)
  (#set! levels "warning warning warning")
  (#set! message "Python 2's {callee} evaluates what is typed"))
