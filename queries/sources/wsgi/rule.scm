; What a server hands to an application, without a framework between.
(#set! trust remote)
(#set! says "an HTTP request")

((function_definition parameters: (parameters (identifier) @source . (identifier) @start .)) @function
  (#eq? @source "environ" "env")
  (#match? @start "^_?start_response$"))
((call function: (_) @f) @source (#resolves? @f "cgi.FieldStorage" "cgi.parse"))
((call function: (_) @f) @call
  (#resolves? @f "cgi.FieldStorage.getvalue" "cgi.FieldStorage.getfirst" "cgi.FieldStorage.getlist")
  (#flows! @call receiver result))
((call function: (_) @f) @typed (#resolves? @f "cgi.FieldStorage") (#type! "cgi.FieldStorage"))
