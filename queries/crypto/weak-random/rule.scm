; After 624 numbers, all that follow are known; after a guess at the seed, all.
(#set! cwe "338 330")
(#set! aliases "B311 S311")
(#set! levels "hint hint hint")
(#set! message "what {callee} gives can be foretold")

((call function: (_) @callee) @call
  (#resolves? @callee
    "random.Random" "random.random" "random.randrange" "random.randint" "random.choice" "random.choices" "random.uniform"
    "random.triangular" "random.randbytes" "random.sample" "random.getrandbits" "random.shuffle")
  (#sink! @call))

; It says itself what it is for.
((call function: (_) @callee) @call
  (#resolves? @callee
    "random.random" "random.randrange" "random.randint" "random.choice" "random.choices" "random.randbytes" "random.sample"
    "random.getrandbits")
  (#named? @call "(?i)^\\w*(generate|gen|make|create|new|random|get)_?(\\w*_)?(password|passwd|passphrase|token|secret|otp|nonce|salt|csrf|api_?key|session_?id)\\w*$")
  (#sink! @call)
  (#set! levels "info info info")
  (#set! message "what {callee} gives can be foretold, and is made a secret"))
((assignment left: (_) @name right: (_) @value) @statement
  (#match? @name "(?i)(password|passwd|passphrase|token|secret|otp|nonce|salt|csrf|api_?key|session_?id)$")
  (#match? @value "^random\\.(random|randrange|randint|choices?|randbytes|sample|getrandbits)\\(|\\.join\\((\\[|\\()?random\\.(choices?|sample)\\(")
  (#sink! @value)
  (#set! levels "info info info")
  (#set! message "{sink} can be foretold, and is made a secret"))
