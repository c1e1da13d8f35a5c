; What a client sends to a CGI script. The module is gone since Python 3.13.
(#set! trust remote)
(#set! says "an HTTP request")

((call function: (_) @f) @source (#resolves? @f "cgi.FieldStorage" "cgi.parse" "cgi.parse_multipart"))
((call function: (_) @f) @typed (#resolves? @f "cgi.FieldStorage") (#type! "cgi.FieldStorage"))
((call function: (_) @f) @call
  (#resolves? @f
    "cgi.FieldStorage.getvalue" "cgi.FieldStorage.getfirst" "cgi.FieldStorage.getlist" "cgi.FieldStorage.keys")
  (#flows! @call receiver result))
