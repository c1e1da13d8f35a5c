; With a shell only the first element of the list is the command; the others are
; parameters of the shell itself.
(#set! cwe "78 628")
(#set! fixes "argument-list")
(#set! aliases "B602 S602 PYTHON-LANG-SEC-021 py/command-line-injection")
(#set! levels "warning warning error")
(#set! message "{sink} gives the shell its first element as the command, and the others to itself")

((call function: (_) @callee arguments: (argument_list . [(list (_) . (_)) (tuple (_) . (_))] @list)) @call
  (#resolves? @callee
    "subprocess.run" "subprocess.call" "subprocess.check_call" "subprocess.check_output" "subprocess.Popen")
  (#argument? @call 8 "shell" true)
  (#sink! @list))
