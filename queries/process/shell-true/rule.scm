; A shell parses the command: ; | & and $( ) in it start further commands.
(#set! cwe "78 88")
(#set! aliases "B602 B604 B609 S602 S604 S609")
(#set! aliases "subprocess-shell-true dangerous-subprocess-use system-wildcard-detected")
(#set! aliases "PYTHON-DJANGO-SEC-011 PYTHON-FLASK-SEC-002 PYTHON-LAMBDA-SEC-002 PYTHON-LANG-SEC-013 PYTHON-LANG-SEC-020 PYTHON-LANG-SEC-021")
(#set! aliases "py/command-line-injection py/shell-command-constructed-from-input")
(#set! fixes "argument-list shell-quote")
(#set! message "{sink} reaches a shell through {callee}")

(#same! "subprocess" "subprocess32" "gevent.subprocess" "eventlet.green.subprocess")

((call function: (_) @callee) @call
  (#resolves? @callee
    "subprocess.run" "subprocess.call" "subprocess.check_call" "subprocess.check_output" "subprocess.Popen"
    "trio.run_process" "trio.lowlevel.open_process")
  (#argument? @call 8 "shell" true)
  (#sink! @call 0 "args")
  (#set! levels "hint warning error"))

; Whether there is a shell is not known.
((call function: (_) @callee) @call
  (#resolves? @callee
    "subprocess.run" "subprocess.call" "subprocess.check_call" "subprocess.check_output" "subprocess.Popen")
  (#open? @call 8 "shell")
  (#sink! @call 0 "args")
  (#set! levels "hint info error"))
; A function that nobody can see into, which is told to use one.
((call function: (_) @callee arguments: (argument_list (keyword_argument name: (identifier) @name value: (_) @value))) @call
  (#eq? @name "shell")
  (#match? @value "^(True|[1-9]\\d*|f?[\"'][^\"'].*|lambda\\b.*|\\(.*\\bfor\\b.*)$")
  (#not-match? @callee "^(\\w+\\.)?(run|call|check_call|check_output|Popen|run_process|open_process)$")
  (#sink! @value)
  (#set! levels "hint hint hint")
  (#set! message "{callee} is told to start a shell"))

; The shell puts file names for *, and a file may be called --checkpoint-action=exec=…
((call function: (_) @callee) @call
  (#resolves? @callee
    "subprocess.run" "subprocess.call" "subprocess.check_call" "subprocess.check_output" "subprocess.Popen")
  (#argument? @call 8 "shell" true)
  (#constant? @call 0 "args" "^\\s*(\\S*/)?(chown|chmod|tar|rsync)\\s.*[*?]")
  (#sink! @call 0 "args")
  (#set! levels "warning warning error")
  (#set! message "file names that the shell puts for a wildcard become options in {sink}"))

; A list that starts a shell by hand, ["sh", "-c", command], or with another program before
; it: sudo, env, docker exec.
((call function: (_) @callee) @call
  (#resolves? @callee
    "subprocess.run" "subprocess.call" "subprocess.check_call" "subprocess.check_output" "subprocess.Popen"
    "trio.run_process" "anyio.run_process" "pty.spawn")
  (#holds? @call 0 "args" "(^|/)(sh|bash|dash|ash|zsh|ksh)$")
  (#sink! @call "0[-c]" "args") (#sink! @call "0[-lc]" "args") (#sink! @call "0[-ic]" "args")
  (#sink! @call "0[-ec]" "args") (#sink! @call "0[-xc]" "args") (#sink! @call "0[-uc]" "args")
  (#sink! @call "0[-euc]" "args") (#sink! @call "0[-exc]" "args") (#sink! @call "0[-euxc]" "args")
  (#set! levels "hint warning error"))
((call function: (_) @callee) @call
  (#resolves? @callee
    "subprocess.run" "subprocess.call" "subprocess.check_call" "subprocess.check_output" "subprocess.Popen")
  (#constant? @call 2 "executable" "(^|/)(sh|bash|dash|ash|zsh|ksh)$")
  (#sink! @call "0[-c]" "args")
  (#set! levels "hint warning error"))
((call function: (_) @callee) @call
  (#resolves? @callee
    "subprocess.run" "subprocess.call" "subprocess.check_call" "subprocess.check_output" "subprocess.Popen"
    "trio.run_process" "anyio.run_process" "pty.spawn")
  (#holds? @call 0 "args" "(?i)(^|[/\\\\])cmd(\\.exe)?$")
  (#sink! @call "0[/c]" "args") (#sink! @call "0[/C]" "args") (#sink! @call "0[/k]" "args") (#sink! @call "0[/K]" "args")
  (#set! levels "hint warning error"))
((call function: (_) @callee) @call
  (#resolves? @callee
    "subprocess.run" "subprocess.call" "subprocess.check_call" "subprocess.check_output" "subprocess.Popen"
    "trio.run_process" "anyio.run_process" "pty.spawn")
  (#holds? @call 0 "args" "(?i)(^|[/\\\\])(powershell|pwsh)(\\.exe)?$")
  (#sink! @call "0[-Command]" "args") (#sink! @call "0[-command]" "args") (#sink! @call "0[-c]" "args") (#sink! @call "0[-C]" "args")
  (#set! levels "hint warning error"))
((call function: (_) @callee
  arguments: (argument_list . (string) @shell . (string) @option . (_) @command)) @call
  (#resolves? @callee "asyncio.create_subprocess_exec" "asyncio.subprocess.create_subprocess_exec")
  (#match? @shell "(^|[\"'/])(sh|bash|dash|ash|zsh|ksh)[\"']$")
  (#match? @option "^[\"']-[a-z]*c[\"']$")
  (#sink! @command)
  (#set! levels "hint warning error"))
; With a list in the place of the arguments, which Python refuses, and people write.
((call function: (_) @callee) @call
  (#resolves? @callee "asyncio.create_subprocess_exec" "asyncio.subprocess.create_subprocess_exec")
  (#constant? @call 0 "program" "(^|/)(sh|bash|dash|ash|zsh|ksh)$")
  (#sink! @call "1[-c]" -)
  (#set! levels "hint warning error"))
; The program and its arguments apart, its own name among them or not.
((call function: (_) @callee
  arguments: (argument_list (string) @shell (string) @option . (_) @command)) @call
  (#resolves? @callee
    "os.execl" "os.execlp" "os.execle" "os.execlpe" "os.spawnl" "os.spawnlp" "os.spawnle" "os.spawnlpe")
  (#match? @shell "(^|[\"'/])(sh|bash|dash|ash|zsh|ksh)[\"']$")
  (#match? @option "^[\"']-[a-z]*c[\"']$")
  (#sink! @command)
  (#set! levels "hint warning error"))
((call function: (_) @callee
  arguments: (argument_list (string) @shell . [
    (list (string) @option . (_) @command)
    (tuple (string) @option . (_) @command)])) @call
  (#resolves? @callee
    "os.execv" "os.execvp" "os.execve" "os.execvpe" "os.spawnv" "os.spawnvp" "os.spawnve" "os.spawnvpe"
    "os.posix_spawn" "os.posix_spawnp")
  (#match? @shell "(^|[\"'/])(sh|bash|dash|ash|zsh|ksh)[\"']$")
  (#match? @option "^[\"']-[a-z]*c[\"']$")
  (#sink! @command)
  (#set! levels "hint warning error"))
