; One small number in a request asks for any amount of memory or time.
(#set! cwe "770 789")
(#set! levels "none none warning")
(#set! spares "local file environment")
(#set! message "{sink} decides how much memory {callee} takes")

((call function: (_) @callee) @call
  (#resolves? @callee "builtins.bytes" "builtins.bytearray")
  (#instance? @call 0 "source" "builtins.int")
  (#sink! @call 0 "source"))
((call function: (_) @callee) @call
  (#resolves? @callee "math.factorial" "os.urandom" "random.getrandbits")
  (#sink! @call 0))
((call function: (_) @callee) @call
  (#resolves? @callee "secrets.token_bytes" "secrets.token_hex" "secrets.token_urlsafe")
  (#sink! @call 0 "nbytes"))
((call function: (_) @callee) @call
  (#resolves? @callee "math.comb" "math.perm")
  (#sink! @call 0) (#sink! @call 1))
((call function: (_) @callee) @call
  (#resolves? @callee "builtins.pow")
  (#absent? @call 2 "mod")
  (#sink! @call 1 "exp"))
((call function: (_) @callee) @call
  (#resolves? @callee "builtins.str.ljust" "builtins.str.rjust" "builtins.str.zfill" "builtins.str.center"
    "builtins.bytes.ljust" "builtins.bytes.rjust" "builtins.bytes.zfill" "builtins.bytes.center"
    "*.ljust" "*.rjust" "*.zfill" "*.center")
  (#sink! @call 0))
((call function: (_) @callee) @call
  (#resolves? @callee "numpy.zeros" "numpy.ones" "numpy.empty" "numpy.full")
  (#sink! @call 0 "shape"))
((call function: (_) @callee) @call
  (#resolves? @callee "numpy.eye" "numpy.identity" "numpy.arange")
  (#sink! @call 0))
((call function: (_) @callee) @call
  (#resolves? @callee "numpy.linspace" "numpy.logspace" "numpy.geomspace")
  (#sink! @call 2 "num"))
((call function: (_) @callee) @call
  (#resolves? @callee "time.sleep")
  (#sink! @call 0)
  (#set! message "{sink} decides how long {callee} takes"))

; That many bytes are what the sender says it sends: there is nothing else to read by.
((call function: (_) @callee) @call
  (#resolves? @callee "*.read" "socket.socket.recv" "builtins.open.read")
  (#instance? @call 0 - "builtins.int")
  (#sink! @call 0)
  (#set! levels "none none info"))

; Operators.
(#set! message "{sink} decides how long the result is")
((binary_operator left: [(list) (tuple) (string) (concatenated_string)] operator: "*" right: (_) @n) @product
  (#sink! @n))
((binary_operator left: (_) @n operator: "*" right: [(list) (tuple) (string) (concatenated_string)]) @product
  (#sink! @n))
((binary_operator left: (_) @base operator: "**" right: (_) @n) @power
  (#not-match? @base "^[0-9_]*\\.[0-9_]*$")
  (#sink! @n))
((binary_operator operator: "<<" right: (_) @n) @shift
  (#sink! @n))
((augmented_assignment left: (_) operator: ["**=" "<<="] right: (_) @n) @power
  (#sink! @n))
((interpolation (format_specifier (format_expression (_) @n))) @field
  (#sink! @n))

; What counts so far is made into a list.
((call function: (_) @outer arguments: (argument_list . (call function: (_) @callee) @range)) @call
  (#match? @outer "^(list|tuple|set|frozenset|sorted|sum)$")
  (#resolves? @callee "builtins.range" "builtins.xrange")
  (#sink! @range))
((call function: (_) @outer arguments: (argument_list . (call function: (_) @callee) @repeat)) @call
  (#match? @outer "^(list|tuple|b?\"\"\\.join|b?''\\.join)$")
  (#resolves? @callee "itertools.repeat")
  (#sink! @repeat 1 "times"))
([(list_comprehension (for_in_clause right: (call function: (_) @callee) @range))
  (set_comprehension (for_in_clause right: (call function: (_) @callee) @range))
  (dictionary_comprehension (for_in_clause right: (call function: (_) @callee) @range))] @call
  (#resolves? @callee "builtins.range" "builtins.xrange")
  (#sink! @range))
