; What is compiled is mostly run.
(#set! cwe "95")
(#set! aliases "py/code-injection")
(#set! levels "none info warning")
(#set! message "{sink} is compiled to Python code by {callee}")

; With ast.PyCF_ONLY_AST (1024) there is a tree, and nothing that runs.
((call function: (_) @callee) @call
  (#resolves? @callee "builtins.compile")
  (#absent? @call 3 "flags")
  (#sink! @call 0 "source"))
((call function: (_) @callee) @call
  (#resolves? @callee "builtins.compile")
  (#not-argument? @call 3 "flags" 1024 "ast.PyCF_ONLY_AST" "_ast.PyCF_ONLY_AST")
  (#sink! @call 0 "source"))
((call function: (_) @callee) @call
  (#resolves? @callee "codeop.compile_command" "codeop.CommandCompiler.__call__")
  (#sink! @call 0 "source"))

; The code is as trustworthy as its text.
((call function: (_) @f) @call
  (#resolves? @f "builtins.compile" "codeop.compile_command")
  (#flows! @call 0 "source" result))
