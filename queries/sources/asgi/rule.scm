; What a server hands to an asynchronous application, without a framework between. asgi.Receive
; is a name of ours.
(#set! trust remote)
(#set! says "an HTTP request")

((function_definition parameters: (parameters (identifier) @source . (_) @receive . (_) @send .)) @function
  (#eq? @source "scope")
  (#match? @receive "^_?receive\\b")
  (#match? @send "^_?send\\b"))
((function_definition parameters: (parameters (typed_parameter . (identifier) @source) @scope . (_) @receive . (_) @send .)) @function
  (#eq? @source "scope")
  (#match? @receive "^_?receive\\b")
  (#match? @send "^_?send\\b"))
((function_definition parameters: (parameters (identifier) @scope . (identifier) @typed . (identifier) @send .)) @function
  (#eq? @scope "scope")
  (#eq? @typed "receive")
  (#eq? @send "send" "_send")
  (#type! "asgi.Receive"))
((function_definition parameters: (parameters (_) @scope . (typed_parameter . (identifier) @typed) . (_) @send .)) @function
  (#match? @scope "^scope\\b")
  (#eq? @typed "receive")
  (#match? @send "^_?send\\b")
  (#type! "asgi.Receive"))
((call function: (_) @f) @source (#resolves? @f "asgi.Receive"))
((call function: (_) @f) @source (#resolves? @f "asgi.Receive.__call__"))
