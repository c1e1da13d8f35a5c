; Without a shell, the first element of the list is the program; the others are its
; arguments, which start nothing by themselves.
(#set! cwe "78 426")
; What is one word for a shell is the name of a program all the same.
(#set! danger 426)
(#set! aliases "B603 B606 B607 S603 S606 S607")
(#set! aliases "dangerous-subprocess-use dangerous-os-exec dangerous-spawn-process dangerous-asyncio-create-exec")
(#set! aliases "PYTHON-LAMBDA-SEC-003 PYTHON-LAMBDA-SEC-005 PYTHON-LAMBDA-SEC-006 PYTHON-LANG-SEC-011 PYTHON-LANG-SEC-012")
(#set! aliases "py/command-line-injection")
(#set! levels "none info error")
(#set! message "{sink} chooses the program that {callee} starts")

((call function: (_) @callee) @call
  (#resolves? @callee
    "subprocess.run" "subprocess.call" "subprocess.check_call" "subprocess.check_output" "subprocess.Popen")
  (#not-argument? @call 8 "shell" true)
  (#absent? @call 2 "executable")
  (#sink! @call 0 "args")
  (#set! contents first))
((call function: (_) @callee) @call
  (#resolves? @callee
    "subprocess.run" "subprocess.call" "subprocess.check_call" "subprocess.check_output" "subprocess.Popen")
  (#absent? @call 8 "shell")
  (#absent? @call 2 "executable")
  (#sink! @call 0 "args")
  (#set! contents first))
; Given apart, it is what runs; the list only says what it is told to be called.
((call function: (_) @callee) @call
  (#resolves? @callee
    "subprocess.run" "subprocess.call" "subprocess.check_call" "subprocess.check_output" "subprocess.Popen")
  (#sink! @call 2 "executable"))

((call function: (_) @callee) @call
  (#resolves? @callee
    "os.execl" "os.execle" "os.execlp" "os.execlpe" "os.execvp" "os.execvpe")
  (#sink! @call 0 "file"))
((call function: (_) @callee) @call
  (#resolves? @callee "os.execv" "os.execve" "os.posix_spawn" "os.posix_spawnp")
  (#sink! @call 0 "path"))
((call function: (_) @callee) @call
  (#resolves? @callee
    "os.spawnl" "os.spawnle" "os.spawnlp" "os.spawnlpe" "os.spawnv" "os.spawnve" "os.spawnvp" "os.spawnvpe")
  (#sink! @call 1 "file"))
((call function: (_) @callee) @call
  (#resolves? @callee "os.startfile")
  (#sink! @call 0 "filepath"))
((call function: (_) @callee) @call
  (#resolves? @callee "pty.spawn")
  (#sink! @call 0 "argv")
  (#set! contents first))

((call function: (_) @callee) @call
  (#resolves? @callee "asyncio.create_subprocess_exec" "asyncio.subprocess.create_subprocess_exec")
  (#sink! @call 0 "program"))
; An event loop's own method takes the protocol first.
((call function: (_) @callee) @call
  (#resolves? @callee "asyncio.AbstractEventLoop.subprocess_exec")
  (#sink! @call 1 "program"))

; A fixed name without a folder, where PATH is not searched: what lies in the current folder is started.
((call function: (_) @callee) @call
  (#resolves? @callee "os.execl" "os.execle" "os.execv" "os.execve" "os.posix_spawn" "os.startfile")
  (#constant? @call 0 - "^[^/\\\\.~:]+$")
  (#sink! @call 0)
  (#set! levels "hint none none")
  (#set! message "{callee} starts the {sink} of the current folder"))
((call function: (_) @callee) @call
  (#resolves? @callee "os.spawnl" "os.spawnle" "os.spawnv" "os.spawnve")
  (#constant? @call 1 - "^[^/\\\\.~:]+$")
  (#sink! @call 1)
  (#set! levels "hint none none")
  (#set! message "{callee} starts the {sink} of the current folder"))
