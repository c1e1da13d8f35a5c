; A token that nobody checks says what whoever wrote it wants.
(#set! cwe "347")
(#set! aliases "unverified-jwt-decode jwt-python-none-alg")
(#set! aliases "PYTHON-JWT-SEC-002 PYTHON-JWT-SEC-003")
(#set! levels "info info info")
(#set! message "{callee} believes what a token says without its signature")

(#same! "jwt.decode" "jwt.api_jwt.decode")
((call function: (_) @callee) @call
  (#resolves? @callee "jwt.decode" "jwt.decode_complete" "jwt.PyJWT.decode" "jose.jwt.decode" "jose.jws.verify")
  (#argument? @call - verify False)
  (#sink! @call))
((call function: (_) @callee) @call
  (#resolves? @callee "jwt.decode" "jwt.decode_complete" "jwt.PyJWT.decode" "jose.jwt.decode")
  (#item? @call 3 "options" "verify_signature" False)
  (#sink! @call))
((call function: (_) @callee) @call
  (#resolves? @callee "jwt.decode" "jwt.decode_complete" "jwt.PyJWT.decode" "jose.jwt.decode" "authlib.jose.JsonWebToken")
  (#holds? @call 2 "algorithms" "(?i)^none$")
  (#sink! @call)
  (#set! message "{callee} takes tokens that nobody has signed"))
((call function: (_) @callee) @call
  (#resolves? @callee "jwt.encode" "jwt.PyJWT.encode" "jose.jwt.encode")
  (#constant? @call 2 "algorithm" "(?i)^none$")
  (#sink! @call)
  (#set! message "{callee} makes a token that nobody has signed"))
((call function: (_) @callee) @call
  (#resolves? @callee "jwt.encode" "jwt.PyJWT.encode")
  (#argument? @call 2 "algorithm" None)
  (#sink! @call)
  (#set! message "{callee} makes a token that nobody has signed"))
; Often only to learn which key to check it with.
((call function: (_) @callee) @call
  (#resolves? @callee "jose.jwt.get_unverified_claims" "jose.jws.get_unverified_claims")
  (#sink! @call)
  (#set! levels "hint hint hint"))
