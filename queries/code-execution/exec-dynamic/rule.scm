; Statements run with all that the program may do.
(#set! cwe "95")
(#set! aliases "B102 S102")
(#set! aliases "exec-detected user-exec exec-injection")
(#set! aliases "PYTHON-DJANGO-SEC-021 PYTHON-FLASK-SEC-005 PYTHON-LAMBDA-SEC-022 PYTHON-LANG-SEC-002")
(#set! aliases "py/code-injection")
(#set! fixes "isolate")
(#set! levels "hint warning error")

; Where the namespace is a dict, restricted-builtins-eval says more.
(#set! message "{sink} is executed as Python by {callee}")
((call function: (_) @callee) @call
  (#resolves? @callee "builtins.exec")
  (#absent? @call 1 "globals")
  (#sink! @call 0 "source"))
((call function: (_) @callee) @call
  (#resolves? @callee "builtins.exec")
  (#not-instance? @call 1 "globals" "builtins.dict")
  (#sink! @call 0 "source"))
((call function: (_) @callee arguments: (argument_list . (_)? . [(list_splat) (dictionary_splat)])) @call
  (#resolves? @callee "builtins.exec")
  (#sink! @call 0 "source"))
((call function: (_) @callee) @call
  (#resolves? @callee "six.exec_" "future.utils.exec_")
  (#sink! @call 0 "source"))

; Python 2: exec code in namespace.
((exec_statement code: (_) @code .) @statement
  (#sink! @code)
  (#set! message "{sink} is executed as Python"))
((exec_statement code: (_) @code . (_) @namespace) @statement
  (#not-match? @namespace "^\\{")
  (#sink! @code)
  (#set! message "{sink} is executed as Python"))

; Python 2: the argument is the path of a file.
((call function: (_) @callee) @call
  (#resolves? @callee "builtins.execfile" "past.builtins.execfile")
  (#sink! @call 0 "filename")
  (#set! message "the file {sink} is executed as Python by {callee}"))
