; The event that a function is called with in the cloud: often an HTTP request as it came.
(#set! trust remote)
(#set! says "an event")

((function_definition name: (identifier) @name
  parameters: (parameters . (identifier) @source . (identifier) @context .)) @function
  (#eq? @name "lambda_handler" "handler")
  (#eq? @context "context" "_context" "_"))
((function_definition name: (identifier) @name
  parameters: (parameters . (typed_parameter . (identifier) @source) . (_) @context .)) @function
  (#eq? @name "lambda_handler" "handler")
  (#match? @context "^_?context\\b"))
