; What a server hands to an application, without a framework between.
(#set! trust remote)
(#set! says "an HTTP request")

((function_definition parameters: (parameters (identifier) @source . (identifier) @start .)) @function
  (#eq? @source "environ" "env")
  (#match? @start "^_?start_response$"))
