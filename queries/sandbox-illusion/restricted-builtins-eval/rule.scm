; Builtins are reached through any object, and what is not given is put in by Python itself.
(#set! cwe "693 95")
(#set! fixes "literal-eval")
(#set! levels "info info info")
(#set! message "the namespace given to {callee} restricts nothing: {sink}")

((call function: (_) @callee arguments: (argument_list . (_) . (dictionary) @namespace)) @call
  (#match? @namespace "__builtins__|^\\{\\s*\\}$")
  (#resolves? @callee "builtins.eval" "builtins.exec")
  (#sink! @namespace))
((call function: (_) @callee arguments: (argument_list (keyword_argument name: (identifier) @key value: (dictionary) @namespace))) @call
  (#eq? @key "globals")
  (#match? @namespace "__builtins__|^\\{\\s*\\}$")
  (#resolves? @callee "builtins.eval" "builtins.exec")
  (#sink! @namespace))
((exec_statement (dictionary) @namespace) @statement
  (#match? @namespace "__builtins__|^\\{\\s*\\}$")
  (#sink! @namespace)
  (#set! message "the namespace given to exec restricts nothing: {sink}"))

; A namespace with a name.
((call function: (_) @callee arguments: (argument_list . (_) . (identifier) @namespace)) @call
  (#resolves? @callee "builtins.eval" "builtins.exec")
  (#item? @call 1 "globals" "__builtins__")
  (#sink! @namespace))
((call function: (_) @callee arguments: (argument_list . (_) . (call function: (_) @dict) @namespace)) @call
  (#resolves? @callee "builtins.eval" "builtins.exec")
  (#eq? @dict "dict")
  (#sink! @namespace))
((call function: (_) @callee arguments: (argument_list . (_) . (dictionary (pair)) @namespace)) @call
  (#resolves? @callee "builtins.eval" "builtins.exec")
  (#not-match? @namespace "__builtins__")
  (#no-item? @call 1 "globals" "__builtins__")
  (#sink! @namespace)
  (#set! message "Python puts all builtins into the namespace given to {callee}: {sink}"))
