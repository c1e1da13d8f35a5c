; The salt of Hashids can be computed from a few of its ids: it is no place for a key.
(#set! cwe "327 200")
(#set! aliases "hashids-with-flask-secret hashids-with-django-secret")
(#set! aliases "PYTHON-FLASK-SEC-018")
(#set! levels "info info info")
(#set! message "{sink} can be computed from the ids that it is the salt of")

((call function: (_) @callee arguments: (argument_list (keyword_argument name: (identifier) @name value: (_) @salt))) @call
  (#resolves? @callee "hashids.Hashids")
  (#eq? @name "salt")
  (#match? @salt "(?i)\\bsecret_key\\b")
  (#sink! @salt))
((call function: (_) @callee arguments: (argument_list . (_) @salt)) @call
  (#resolves? @callee "hashids.Hashids")
  (#match? @salt "(?i)^[^=]*\\bsecret_key\\b")
  (#sink! @salt))
