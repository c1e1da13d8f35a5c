; A shell on another machine or in a container, or one that a library starts.
(#set! cwe "78")
(#set! levels "hint hint error")
(#set! aliases "B601 S601 paramiko-exec-command PYTHON-LANG-SEC-072 py/command-line-injection")
(#set! message "{sink} reaches a shell through {callee}")

(#same! "paramiko.SSHClient" "paramiko.client.SSHClient")
(#same! "paramiko.Channel" "paramiko.channel.Channel")
(#same! "fabric.Connection" "fabric.connection.Connection")
(#same! "fabric.Group" "fabric.group.Group" "fabric.SerialGroup" "fabric.group.SerialGroup"
  "fabric.ThreadingGroup" "fabric.group.ThreadingGroup")
(#same! "fabric.api" "fabric.operations")
(#same! "invoke.Context" "invoke.context.Context")
(#same! "fabric.task" "fabric.tasks.task")
(#same! "invoke.task" "invoke.tasks.task")
(#same! "pexpect.spawn" "pexpect.pty_spawn.spawn" "pexpect.spawnu")

; What a task is given first is where its commands run.
((function_definition parameters: (parameters . [
    (identifier) @typed
    (typed_parameter (identifier) @typed)])) @function
  (#decorated? @function "fabric.task")
  (#type! "fabric.Connection"))
((function_definition parameters: (parameters . [
    (identifier) @typed
    (typed_parameter (identifier) @typed)])) @function
  (#decorated? @function "invoke.task")
  (#type! "invoke.Context"))

((call function: (_) @callee) @call
  (#resolves? @callee
    "paramiko.SSHClient.exec_command" "paramiko.Channel.exec_command" "fabric.Connection.run" "fabric.Connection.sudo"
    "fabric.Connection.local" "fabric.Group.run" "fabric.Group.sudo" "fabric.api.run" "fabric.api.sudo" "fabric.api.local"
    "invoke.run" "invoke.sudo" "invoke.Context.run" "invoke.Context.sudo" "pexpect.run" "pexpect.spawn" "pexpect.runu"
    "pexpect.popen_spawn.PopenSpawn" "*.exec_command")
  (#sink! @call 0 "command"))
((call function: (_) @callee) @call
  (#resolves? @callee
    "asyncssh.SSHClientConnection.run" "asyncssh.SSHClientConnection.create_process" "asyncssh.SSHClientConnection.create_session")
  (#sink! @call 0 "command"))
((call function: (_) @f) @typed
  (#resolves? @f "asyncssh.connect" "asyncssh.connection.connect")
  (#type! "asyncssh.SSHClientConnection"))

; Docker splits a text as a shell does, and starts no shell; the first word is the program.
((call function: (_) @callee) @call
  (#resolves? @callee "docker.models.containers.Container.exec_run" "*.exec_run")
  (#sink! @call 0 "cmd")
  (#set! contents first)
  (#set! message "{sink} decides what {callee} runs in a container"))

; A session of plumbum is a shell that stays open.
((call function: (_) @f) @typed
  (#resolves? @f "plumbum.machines.remote.BaseRemoteMachine.session" "plumbum.SshMachine.session" "plumbum.local.session"
    "plumbum.machines.ssh_machine.SshMachine.session" "plumbum.machines.paramiko_machine.ParamikoMachine.session")
  (#type! "plumbum.machines.session.ShellSession"))
((call function: (_) @callee) @call
  (#resolves? @callee "plumbum.machines.session.ShellSession.run" "plumbum.machines.session.ShellSession.popen")
  (#sink! @call 0 "cmd"))
