; These hand their text to a shell always; there is no argument to leave it out.
(#set! cwe "78")
(#set! aliases "B605 S605")
(#set! aliases "dangerous-system-call os-system-injection dangerous-asyncio-shell")
(#set! aliases "PYTHON-DJANGO-SEC-010 PYTHON-FLASK-SEC-001 PYTHON-LAMBDA-SEC-001 PYTHON-LAMBDA-SEC-004 PYTHON-LANG-SEC-010 PYTHON-LANG-SEC-022")
(#set! aliases "py/command-line-injection")
(#set! fixes "argument-list shell-quote")
(#set! levels "hint warning error")
(#set! message "{sink} reaches a shell through {callee}")

(#same! "os.system" "posix.system" "nt.system")
(#same! "os.popen" "posix.popen" "nt.popen")
(#same! "commands" "six.moves.commands")
(#same! "asyncio.create_subprocess_shell" "asyncio.subprocess.create_subprocess_shell")

((call function: (_) @callee) @call
  (#resolves? @callee "os.system")
  (#sink! @call 0 "command"))
((call function: (_) @callee) @call
  (#resolves? @callee
    "os.popen" "subprocess.getoutput" "subprocess.getstatusoutput" "asyncio.create_subprocess_shell"
    "six.moves.getoutput" "platform.popen")
  (#sink! @call 0 "cmd"))

; Python 2.
((call function: (_) @callee) @call
  (#resolves? @callee
    "os.popen2" "os.popen3" "os.popen4"
    "popen2.popen2" "popen2.popen3" "popen2.popen4" "popen2.Popen3" "popen2.Popen4"
    "commands.getoutput" "commands.getstatusoutput")
  (#sink! @call 0 "cmd"))
((call function: (_) @callee) @call
  (#resolves? @callee "commands.getstatus")
  (#sink! @call 0 "file"))

; A shell of its own, without a command: it reads what it is to do from whoever it is
; connected with.
((call function: (_) @callee) @call
  (#resolves? @callee
    "os.execl" "os.execle" "os.execlp" "os.execlpe" "pty.spawn")
  (#constant? @call 0 "argv" "(^|/)(sh|bash|dash|ash|zsh|ksh)$")
  (#absent? @call 3 -)
  (#sink! @call 0 "argv")
  (#set! message "{callee} starts a shell"))
((call function: (_) @callee) @call
  (#resolves? @callee "pty.spawn" "subprocess.run" "subprocess.call" "subprocess.check_call" "subprocess.check_output" "subprocess.Popen")
  (#constant? @call "0[0]" "argv" "(^|/)(sh|bash|dash|ash|zsh|ksh)$")
  (#constant? @call "0[1]" "argv" "^-i$")
  (#sink! @call "0[0]" "argv")
  (#set! message "{callee} starts a shell"))
((call function: (_) @callee) @call
  (#resolves? @callee
    "os.spawnl" "os.spawnle" "os.spawnlp" "os.spawnlpe")
  (#constant? @call 1 "file" "(^|/)(sh|bash|dash|ash|zsh|ksh)$")
  (#absent? @call 4 -)
  (#sink! @call 1 "file")
  (#set! message "{callee} starts a shell"))

; An event loop's own method takes the protocol first.
((call function: (_) @callee) @call
  (#resolves? @callee "asyncio.AbstractEventLoop.subprocess_shell")
  (#sink! @call 1 "cmd"))
((call function: (_) @callee) @typed
  (#resolves? @callee
    "asyncio.get_event_loop" "asyncio.get_running_loop" "asyncio.new_event_loop"
    "asyncio.events.get_event_loop" "asyncio.events.get_running_loop" "asyncio.events.new_event_loop")
  (#type! "asyncio.AbstractEventLoop"))
