; Without a shell an argument is one argument, but one that begins with "-" is an option:
; --upload-pack=…, -exec, --checkpoint-action=… These programs have options that run others
; or write files. What stands behind "--" is none.
(#set! cwe "88")
(#set! aliases "py/shell-command-constructed-from-input")
(#set! levels "none none warning")
(#set! message "{sink} can be an option of the program that {callee} starts")
(#set! contents options)
(#set! least remote)

; The options of each that take what follows for their value, whatever that begins with.
; One list does for all: a letter that takes a value in one program seldom takes none in
; another where data follows it.
(#set! valued "^-(m|C|c|F|e|f|i|o|O|p|u|U|H|d|D|X|T|P|h|n|t|l|L|K|b|w|y|exec|name|iname|path|type|vf|af|ss|to|k|W)$|^--(message|author|date|branch|depth|file|output|user|password|host|port|name|env|volume|workdir|tag|format|label|data|header|url|request|database|command|expression|config|git-dir|work-tree|exclude|include|directory)$")

((call function: (_) @callee) @call
  (#resolves? @callee
    "subprocess.run" "subprocess.call" "subprocess.check_call" "subprocess.check_output" "subprocess.Popen"
    "trio.run_process" "trio.lowlevel.open_process" "anyio.run_process" "anyio.open_process")
  (#constant? @call "0[0]" "args" "^(.*[/\\\\])?(git|hg|svn|tar|zip|rsync|ssh|scp|curl|wget|find|xargs|sed|[gmn]?awk|sort|man|less|vim?|nvim|mysql|psql|ffmpeg|convert|magick|nmap|tcpdump|docker|podman|kubectl|pip[0-9.]*|python[0-9.]*|node|perl|ruby|bash|sh|dash|zsh)(\\.exe)?$")
  (#sink! @call 0 "args"))
((call function: (_) @callee) @call
  (#resolves? @callee "asyncio.create_subprocess_exec" "asyncio.subprocess.create_subprocess_exec")
  (#constant? @call 0 "program" "^(.*[/\\\\])?(git|hg|svn|tar|zip|rsync|ssh|scp|curl|wget|find|xargs|sed|[gmn]?awk|sort|man|less|vim?|nvim|mysql|psql|ffmpeg|convert|magick|nmap|tcpdump|docker|podman|kubectl|pip[0-9.]*|python[0-9.]*|node|perl|ruby|bash|sh|dash|zsh)(\\.exe)?$")
  (#sink! @call arguments))
((call function: (_) @callee) @call
  (#resolves? @callee "os.execv" "os.execvp" "os.execve" "os.execvpe" "os.posix_spawn" "os.posix_spawnp")
  (#constant? @call 0 - "^(.*[/\\\\])?(git|hg|svn|tar|zip|rsync|ssh|scp|curl|wget|find|xargs|sed|[gmn]?awk|sort|man|less|vim?|nvim|mysql|psql|ffmpeg|convert|magick|nmap|tcpdump|docker|podman|kubectl|pip[0-9.]*|python[0-9.]*|node|perl|ruby|bash|sh|dash|zsh)(\\.exe)?$")
  (#sink! @call 1 -))
((call function: (_) @callee) @call
  (#resolves? @callee "os.execl" "os.execlp")
  (#constant? @call 0 - "^(.*[/\\\\])?(git|hg|svn|tar|zip|rsync|ssh|scp|curl|wget|find|xargs|sed|[gmn]?awk|sort|man|less|vim?|nvim|mysql|psql|ffmpeg|convert|magick|nmap|tcpdump|docker|podman|kubectl|pip[0-9.]*|python[0-9.]*|node|perl|ruby|bash|sh|dash|zsh)(\\.exe)?$")
  (#sink! @call arguments))
((call function: (_) @callee) @call
  (#resolves? @callee "os.spawnl" "os.spawnlp")
  (#constant? @call 1 - "^(.*[/\\\\])?(git|hg|svn|tar|zip|rsync|ssh|scp|curl|wget|find|xargs|sed|[gmn]?awk|sort|man|less|vim?|nvim|mysql|psql|ffmpeg|convert|magick|nmap|tcpdump|docker|podman|kubectl|pip[0-9.]*|python[0-9.]*|node|perl|ruby|bash|sh|dash|zsh)(\\.exe)?$")
  (#sink! @call arguments))
((call function: (_) @callee) @call
  (#resolves? @callee "os.spawnv" "os.spawnvp" "os.spawnve" "os.spawnvpe")
  (#constant? @call 1 - "^(.*[/\\\\])?(git|hg|svn|tar|zip|rsync|ssh|scp|curl|wget|find|xargs|sed|[gmn]?awk|sort|man|less|vim?|nvim|mysql|psql|ffmpeg|convert|magick|nmap|tcpdump|docker|podman|kubectl|pip[0-9.]*|python[0-9.]*|node|perl|ruby|bash|sh|dash|zsh)(\\.exe)?$")
  (#sink! @call 2 -))

; What does not begin with "-" is no option.
((call function: (_) @f) @guard
  (#resolves? @f "builtins.str.startswith" "*.startswith")
  (#constant? @guard 0 "prefix" "^-$")
  (#guards! @guard receiver)
  (#set! when false)
  (#cleans! 88))
((call function: (_) @f) @guard
  (#resolves? @f "builtins.str.startswith" "*.startswith")
  (#constant? @guard 0 "prefix" "^[^-]")
  (#guards! @guard receiver)
  (#cleans! 88))
((comparison_operator (subscript value: (_) @text subscript: (integer) @first) "!=" (string) @dash) @guard
  (#eq? @first "0")
  (#eq? @dash "\"-\"" "'-'")
  (#guards! @text)
  (#cleans! 88))
((comparison_operator (subscript value: (_) @text subscript: (integer) @first) "==" (string) @dash) @guard
  (#eq? @first "0")
  (#eq? @dash "\"-\"" "'-'")
  (#guards! @text)
  (#set! when false)
  (#cleans! 88))
