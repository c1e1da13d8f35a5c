; A shell on another machine, or one that a library starts.
(#set! cwe "78")
(#set! aliases "B601 S601 paramiko-exec-command PYTHON-LANG-SEC-072 py/command-line-injection")
(#set! levels "none hint error")
(#set! message "{sink} reaches a shell through {callee}")

(#same! "paramiko.SSHClient" "paramiko.client.SSHClient")
(#same! "fabric.Connection" "fabric.connection.Connection")
(#same! "invoke.Context" "invoke.context.Context")

((call function: (_) @callee) @call
  (#resolves? @callee
    "paramiko.SSHClient.exec_command" "paramiko.Channel.exec_command" "fabric.Connection.run" "fabric.Connection.sudo"
    "fabric.Connection.local" "fabric.api.run" "fabric.api.sudo" "fabric.api.local" "invoke.run" "invoke.Context.run"
    "invoke.Context.sudo" "pexpect.run" "pexpect.spawn" "pexpect.runu" "*.exec_command")
  (#sink! @call 0 "command"))
((call function: (_) @callee) @call
  (#resolves? @callee "asyncssh.SSHClientConnection.run" "asyncssh.SSHClientConnection.create_process")
  (#sink! @call 0 "command"))
