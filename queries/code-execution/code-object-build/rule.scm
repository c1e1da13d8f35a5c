; Code made of bytes passes no check: wrong bytes are wrong memory.
(#set! cwe "94")
(#set! levels "info info error")
(#set! message "{sink} becomes the code of a function")

((call function: (_) @callee) @call
  (#resolves? @callee "types.CodeType")
  (#sink! @call arguments))
((call function: (_) @callee) @call
  (#resolves? @callee "types.FunctionType" "types.LambdaType" "new.function" "new.code")
  (#sink! @call 0 "code"))
((assignment left: (attribute attribute: (identifier) @name) right: (_) @code) @assignment
  (#eq? @name "__code__" "func_code")
  (#sink! @code))
((call function: (attribute attribute: (identifier) @method)
  arguments: (argument_list (keyword_argument name: (identifier) @field value: (_) @bytes))) @call
  (#eq? @method "replace")
  (#eq? @field "co_code" "co_consts" "co_names" "co_varnames")
  (#sink! @bytes))
