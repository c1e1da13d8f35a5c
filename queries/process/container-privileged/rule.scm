; With these the container is no boundary: root in it is root outside. So it is for whoever
; may talk to the daemon, which its socket in a container lets everything there do.
(#set! cwe "250")
(#set! aliases "docker-arbitrary-container-run")
(#set! levels "warning warning error")

(#same! "docker.DockerClient" "docker.client.DockerClient" "podman.PodmanClient" "podman.client.PodmanClient")
(#same! "docker.APIClient" "docker.api.APIClient" "docker.api.client.APIClient")
((call function: (_) @f) @typed
  (#resolves? @f "docker.from_env" "docker.client.from_env" "docker.DockerClient.from_env" "podman.from_env")
  (#type! "docker.DockerClient"))

; The Python clients: containers.run and create, and the host's part of a low-level call.
((call function: (attribute object: (attribute attribute: (identifier) @collection) attribute: (identifier) @method)) @call
  (#eq? @collection "containers")
  (#eq? @method "run" "create")
  (#keyword? @call "privileged" "True")
  (#sink! @call - "privileged")
  (#set! message "a privileged container has all rights of the host"))
((call function: (attribute object: (attribute attribute: (identifier) @collection) attribute: (identifier) @method)) @call
  (#eq? @collection "containers")
  (#eq? @method "run" "create")
  (#argument? @call - "network_mode" "'host'")
  (#sink! @call - "network_mode")
  (#set! message "the container shares the network of the host, with all that listens on it alone"))
((call function: (attribute object: (attribute attribute: (identifier) @collection) attribute: (identifier) @method)) @call
  (#eq? @collection "containers")
  (#eq? @method "run" "create")
  (#argument? @call - "pid_mode" "'host'")
  (#sink! @call - "pid_mode")
  (#set! message "the container sees and may end the processes of the host"))
((call function: (attribute object: (attribute attribute: (identifier) @collection) attribute: (identifier) @method)) @call
  (#eq? @collection "containers")
  (#eq? @method "run" "create")
  (#holds? @call - "cap_add" "^(?i)(CAP_)?(SYS_ADMIN|SYS_MODULE|SYS_PTRACE|SYS_RAWIO|DAC_READ_SEARCH|ALL)$")
  (#sink! @call - "cap_add")
  (#set! message "{sink} gives the container rights of the host"))
((call function: (attribute object: (attribute attribute: (identifier) @collection) attribute: (identifier) @method)) @call
  (#eq? @collection "containers")
  (#eq? @method "run" "create")
  (#holds? @call - "volumes" "^/(:|$)|^(/var)?/run/(docker|podman/podman|containerd/containerd)\\.sock(:|$)")
  (#sink! @call - "volumes")
  (#set! message "{sink} gives the container the files, or the daemon, of the host"))
((call function: (_) @callee) @call
  (#resolves? @callee "docker.APIClient.create_host_config" "*.create_host_config")
  (#keyword? @call "privileged" "True")
  (#sink! @call - "privileged")
  (#set! message "a privileged container has all rights of the host"))
((call function: (_) @callee) @call
  (#resolves? @callee "docker.APIClient.create_host_config" "*.create_host_config")
  (#argument? @call - "network_mode" "'host'")
  (#sink! @call - "network_mode")
  (#set! message "the container shares the network of the host, with all that listens on it alone"))
((call function: (_) @callee) @call
  (#resolves? @callee "docker.APIClient.create_host_config" "*.create_host_config")
  (#argument? @call - "pid_mode" "'host'")
  (#sink! @call - "pid_mode")
  (#set! message "the container sees and may end the processes of the host"))
((call function: (_) @callee) @call
  (#resolves? @callee "docker.APIClient.create_host_config" "*.create_host_config")
  (#holds? @call - "cap_add" "^(?i)(CAP_)?(SYS_ADMIN|SYS_MODULE|SYS_PTRACE|SYS_RAWIO|DAC_READ_SEARCH|ALL)$")
  (#sink! @call - "cap_add")
  (#set! message "{sink} gives the container rights of the host"))
((call function: (_) @callee) @call
  (#resolves? @callee "docker.APIClient.create_host_config" "*.create_host_config")
  (#holds? @call - "binds" "^/(:|$)|^(/var)?/run/(docker|podman/podman|containerd/containerd)\\.sock(:|$)")
  (#sink! @call - "binds")
  (#set! message "{sink} gives the container the files, or the daemon, of the host"))

; Whoever chooses the image or the command chooses what runs.
((call function: (_) @callee) @call
  (#resolves? @callee "docker.DockerClient.containers.run" "docker.DockerClient.containers.create")
  (#sink! @call 0 "image")
  (#sink! @call 1 "command")
  (#set! levels "none none error")
  (#set! message "{sink} decides what runs in a container"))
((call function: (_) @callee) @call
  (#resolves? @callee "docker.APIClient.create_container")
  (#sink! @call 0 "image")
  (#sink! @call 1 "command")
  (#set! levels "none none error")
  (#set! message "{sink} decides what runs in a container"))

; The same as arguments of the programs.
((call function: (_) @callee) @call
  (#resolves? @callee "subprocess.run" "subprocess.call" "subprocess.check_call" "subprocess.check_output" "subprocess.Popen")
  (#holds? @call 0 "args" "^(.*/)?(docker|podman|nerdctl)$")
  (#holds? @call 0 "args" "^(run|create|exec)$")
  (#holds? @call 0 "args" "^--privileged(=true)?$|^--(net|network|pid|ipc|userns|uts)=host$|^--cap-add=(?i)(CAP_)?(SYS_ADMIN|SYS_MODULE|SYS_PTRACE|SYS_RAWIO|DAC_READ_SEARCH|ALL)$|^(-v|--volume=)?(/|(/var)?/run/docker\\.sock):")
  (#sink! @call 0 "args")
  (#set! message "{sink} starts a container with rights of the host"))
((call function: (_) @callee) @call
  (#resolves? @callee "subprocess.run" "subprocess.call" "subprocess.check_call" "subprocess.check_output" "subprocess.Popen")
  (#holds? @call 0 "args" "^(.*/)?(docker|podman|nerdctl)$")
  (#constant? @call "0[--network]" "args" "^host$")
  (#sink! @call 0 "args")
  (#set! message "{sink} starts a container in the network of the host"))
((call function: (_) @callee) @call
  (#resolves? @callee "subprocess.run" "subprocess.call" "subprocess.check_call" "subprocess.check_output" "subprocess.Popen")
  (#holds? @call 0 "args" "^(.*/)?(docker|podman|nerdctl)$")
  (#constant? @call "0[--net]" "args" "^host$")
  (#sink! @call 0 "args")
  (#set! message "{sink} starts a container in the network of the host"))
((call function: (_) @callee) @call
  (#resolves? @callee "subprocess.run" "subprocess.call" "subprocess.check_call" "subprocess.check_output" "subprocess.Popen")
  (#holds? @call 0 "args" "^(.*/)?(docker|podman|nerdctl)$")
  (#constant? @call "0[--pid]" "args" "^host$")
  (#sink! @call 0 "args")
  (#set! message "{sink} starts a container that sees the processes of the host"))
((call function: (_) @callee) @call
  (#resolves? @callee "subprocess.run" "subprocess.call" "subprocess.check_call" "subprocess.check_output" "subprocess.Popen")
  (#holds? @call 0 "args" "^(.*/)?(docker|podman|nerdctl)$")
  (#constant? @call "0[--cap-add]" "args" "^(?i)(CAP_)?(SYS_ADMIN|SYS_MODULE|SYS_PTRACE|SYS_RAWIO|DAC_READ_SEARCH|ALL)$")
  (#sink! @call 0 "args")
  (#set! message "{sink} starts a container with rights of the host"))

; And in a shell's text.
((call function: (_) @callee) @call
  (#resolves? @callee
    "os.system" "os.popen" "subprocess.getoutput" "subprocess.getstatusoutput" "asyncio.create_subprocess_shell"
    "subprocess.run" "subprocess.call" "subprocess.check_call" "subprocess.check_output" "subprocess.Popen")
  (#constant? @call 0 "args" "\\b(docker|podman|nerdctl)\\s+(container\\s+)?(run|create|exec)\\s(.*\\s)?(--privileged(=true)?(\\s|$)|--(net|network|pid|ipc|userns|uts)[= ]host\\b|--cap-add[= ](?i)(CAP_)?(SYS_ADMIN|SYS_MODULE|SYS_PTRACE|SYS_RAWIO|DAC_READ_SEARCH|ALL)\\b|(-v|--volume)[= ]?(/|(/var)?/run/docker\\.sock):)")
  (#sink! @call 0 "args")
  (#set! message "{sink} starts a container with rights of the host"))
