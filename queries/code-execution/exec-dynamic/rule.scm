; Statements run with all that the program may do.
(#set! cwe "95")
(#set! aliases "B102 S102")
(#set! aliases "exec-detected user-exec exec-injection")
(#set! aliases "PYTHON-DJANGO-SEC-021 PYTHON-FLASK-SEC-005 PYTHON-LAMBDA-SEC-022 PYTHON-LANG-SEC-002")
(#set! aliases "py/code-injection")
(#set! fixes "isolate")
(#set! levels "hint warning error")

((call function: (_) @callee) @call
  (#resolves? @callee "builtins.exec" "six.exec_" "future.utils.exec_")
  (#sink! @call 0 "source")
  (#set! message "{sink} is executed as Python by {callee}"))

; Python 2: exec code in namespace.
((exec_statement code: (_) @code) @statement
  (#sink! @code)
  (#set! message "{sink} is executed as Python"))

; Python 2: the argument is the path of a file.
((call function: (_) @callee) @call
  (#resolves? @callee "builtins.execfile" "past.builtins.execfile")
  (#sink! @call 0 "filename")
  (#set! message "the file {sink} is executed as Python by {callee}"))
