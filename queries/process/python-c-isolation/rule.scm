; A second Python keeps faults apart, not rights: it has the same files, environment and
; network, and reads modules from wherever it is started. Each of -I, env= and a limit of
; time closes one hole; without any one of them the hole is open.
(#set! cwe "693 668")
(#set! levels "none info warning")
(#set! message "{sink} runs in a Python that is not kept apart from this one")

; What stands behind -c, in a list that begins with a Python: by its name, or the one
; that runs here. Popen has its limit elsewhere.
((call function: (_) @callee) @call
  (#resolves? @callee "subprocess.run" "subprocess.call" "subprocess.check_call" "subprocess.check_output" "subprocess.Popen")
  (#argument? @call "0[0]" "args" "sys.executable" "sys._base_executable")
  (#lacks? @call 0 "args" "^-[a-zA-Z]*I|^-[a-zA-Z]*E[a-zA-Z]*s|^-[a-zA-Z]*s[a-zA-Z]*E")
  (#sink! @call "0[-c]" "args"))
((call function: (_) @callee) @call
  (#resolves? @callee "subprocess.run" "subprocess.call" "subprocess.check_call" "subprocess.check_output" "subprocess.Popen")
  (#constant? @call "0[0]" "args" "^(.*[/\\\\])?(python|pypy)[0-9.]*(\\.exe)?$")
  (#lacks? @call 0 "args" "^-[a-zA-Z]*I|^-[a-zA-Z]*E[a-zA-Z]*s|^-[a-zA-Z]*s[a-zA-Z]*E")
  (#sink! @call "0[-c]" "args"))
((call function: (_) @callee) @call
  (#resolves? @callee "subprocess.run" "subprocess.call" "subprocess.check_call" "subprocess.check_output" "subprocess.Popen")
  (#argument? @call "0[0]" "args" "sys.executable" "sys._base_executable")
  (#absent? @call 10 "env")
  (#sink! @call "0[-c]" "args")
  (#set! message "{sink} runs in a Python with all of this one's environment"))
((call function: (_) @callee) @call
  (#resolves? @callee "subprocess.run" "subprocess.call" "subprocess.check_call" "subprocess.check_output" "subprocess.Popen")
  (#constant? @call "0[0]" "args" "^(.*[/\\\\])?(python|pypy)[0-9.]*(\\.exe)?$")
  (#absent? @call 10 "env")
  (#sink! @call "0[-c]" "args")
  (#set! message "{sink} runs in a Python with all of this one's environment"))
((call function: (_) @callee) @call
  (#resolves? @callee "subprocess.run" "subprocess.call" "subprocess.check_call" "subprocess.check_output")
  (#argument? @call "0[0]" "args" "sys.executable" "sys._base_executable")
  (#absent? @call - "timeout")
  (#sink! @call "0[-c]" "args")
  (#set! message "{sink} runs in a Python without a limit of time"))
((call function: (_) @callee) @call
  (#resolves? @callee "subprocess.run" "subprocess.call" "subprocess.check_call" "subprocess.check_output")
  (#constant? @call "0[0]" "args" "^(.*[/\\\\])?(python|pypy)[0-9.]*(\\.exe)?$")
  (#absent? @call - "timeout")
  (#sink! @call "0[-c]" "args")
  (#set! message "{sink} runs in a Python without a limit of time"))

; The program and its arguments apart.
((call function: (_) @callee arguments: (argument_list . (_) @python (string) @option . (_) @code)) @call
  (#resolves? @callee "asyncio.create_subprocess_exec" "asyncio.subprocess.create_subprocess_exec")
  (#match? @python "^sys\\.executable$|^[\"'](.*[/\\\\])?(python|pypy)[0-9.]*(\\.exe)?[\"']$")
  (#eq? @option "\"-c\"" "'-c'")
  (#absent? @call - "env")
  (#sink! @code)
  (#set! message "{sink} runs in a Python with all of this one's environment"))
