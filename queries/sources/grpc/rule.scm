; What a client calls a service of gRPC with. The class that a service comes from is made from its
; description and rarely at hand: method(self, request, context) in a module that imports grpc is one.
(#set! trust remote)
(#set! says "a remote call")

((function_definition parameters: (parameters . (identifier) . (identifier) @source . (identifier) @context .)) @function
  (#eq? @source "request" "request_iterator")
  (#match? @context "^_?(?:context|ctx)$")
  (#imports? "grpc"))
((function_definition parameters: (parameters . (identifier) . (typed_parameter . (identifier) @source) . (_) @context .)) @function
  (#eq? @source "request" "request_iterator")
  (#match? @context "^_?(?:context|ctx)\\b")
  (#imports? "grpc"))
