; Whoever writes a text can write every word in another way: "__imp" "ort__", getattr, chr(95).
; The search is no guard, and what follows is reported as if it were not there.
(#set! cwe "184")
(#marks! searched-for-words searched-for-marks)
(#set! levels "info warning error")
(#set! message "{sink} has been searched for bad words, which can be written in other ways, and reaches {callee}")

((comparison_operator (string) @word . ["in" "not in"] . (_) @text) @guard
  (#match? @word "import|__|exec|eval|open|os|sys|lambda|getattr|builtins|globals")
  (#guards! @text)
  (#cleans! searched-for-words))
((comparison_operator (string) @word . ["in" "not in"] . (_) @text) @guard
  (#match? @word "import|__|exec|eval|open|os|sys|lambda|getattr|builtins|globals")
  (#guards! @text)
  (#cleans! searched-for-words)
  (#set! when false))
((comparison_operator (string) @mark . ["in" "not in"] . (_) @text) @guard
  (#match? @mark "^['\"]([;|&`$<>]+|rm|sudo|\\$\\()['\"]$")
  (#guards! @text)
  (#cleans! searched-for-marks))
((comparison_operator (string) @mark . ["in" "not in"] . (_) @text) @guard
  (#match? @mark "^['\"]([;|&`$<>]+|rm|sudo|\\$\\()['\"]$")
  (#guards! @text)
  (#cleans! searched-for-marks)
  (#set! when false))
((call function: (_) @any arguments: (generator_expression body: (comparison_operator (identifier) . ["in" "not in"] . (_) @text))) @guard
  (#eq? @any "any" "all")
  (#guards! @text)
  (#cleans! searched-for-words searched-for-marks))
((call function: (_) @any arguments: (generator_expression body: (comparison_operator (identifier) . ["in" "not in"] . (_) @text))) @guard
  (#eq? @any "any" "all")
  (#guards! @text)
  (#cleans! searched-for-words searched-for-marks)
  (#set! when false))
((for_statement left: (identifier) body: (block (if_statement condition: (comparison_operator (identifier) . "in" . (identifier) @text)
  consequence: (block [(raise_statement) (return_statement)])))) @sanitizer
  (#guards! @text)
  (#cleans! searched-for-words searched-for-marks))
((call function: (_) @f) @guard
  (#resolves? @f "re.search" "re.match" "re.findall")
  (#constant? @guard 0 "pattern" "import|__|exec|eval|open|system|lambda|getattr|builtins|globals")
  (#guards! @guard 1 string)
  (#cleans! searched-for-words)
  (#set! when false))

((call function: (_) @callee) @call
  (#resolves? @callee "builtins.eval" "builtins.exec" "builtins.compile")
  (#checked? @call 0 "source" searched-for-words)
  (#sink! @call 0 "source"))
((call function: (_) @callee) @call
  (#resolves? @callee "os.popen" "subprocess.getoutput" "subprocess.getstatusoutput")
  (#checked? @call 0 "cmd" searched-for-words)
  (#sink! @call 0 "cmd"))
((call function: (_) @callee) @call
  (#resolves? @callee "os.system")
  (#checked? @call 0 "command" searched-for-words)
  (#sink! @call 0 "command"))
((call function: (_) @callee) @call
  (#resolves? @callee "subprocess.run" "subprocess.call" "subprocess.check_call" "subprocess.check_output" "subprocess.Popen")
  (#keyword? @call "shell" "True")
  (#checked? @call 0 "args" searched-for-words)
  (#sink! @call 0 "args"))
((call function: (_) @callee) @call
  (#resolves? @callee "os.popen" "subprocess.getoutput" "subprocess.getstatusoutput")
  (#checked? @call 0 "cmd" searched-for-marks)
  (#sink! @call 0 "cmd"))
((call function: (_) @callee) @call
  (#resolves? @callee "os.system")
  (#checked? @call 0 "command" searched-for-marks)
  (#sink! @call 0 "command"))
((call function: (_) @callee) @call
  (#resolves? @callee "subprocess.run" "subprocess.call" "subprocess.check_call" "subprocess.check_output" "subprocess.Popen")
  (#keyword? @call "shell" "True")
  (#checked? @call 0 "args" searched-for-marks)
  (#sink! @call 0 "args"))
