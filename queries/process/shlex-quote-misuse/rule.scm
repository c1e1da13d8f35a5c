; shlex.quote makes one word of a text for a POSIX shell, where that stands outside of
; quotes. Between " and " its quotes are letters, and $( ) still runs; between ' and ' they
; end what was to hold.
(#set! cwe "78 116")
(#set! danger 116)
(#set! fixes "unquote")
(#set! levels "warning warning error")
(#set! message "{sink} is quoted, and then put between quotes, which undo that")

((call function: (_) @f) @typed
  (#resolves? @f "shlex.quote" "pipes.quote" "six.moves.shlex_quote")
  (#type! "shlex.Quoted"))
(#same! "builtins.str" "shlex.Quoted")

; An opening quote with nothing but letters between it and what is quoted: at the start of
; the text, or behind a blank or what may stand before a word.
((string . (string_start) . (string_content) @before . (interpolation expression: (_) @part)) @text
  (#match? @before "(^|[\\s=(:,;|&])\\\\?[\"'][^\"'`]*$|`[^\"'`]*$")
  (#instance? @part "shlex.Quoted")
  (#sink! @part))
((string (interpolation) . (string_content) @before . (interpolation expression: (_) @part)) @text
  (#match? @before "[\\s=(:,;|&]\\\\?[\"'][^\"'`]*$|[\\s=]`[^\"'`]*$")
  (#instance? @part "shlex.Quoted")
  (#sink! @part))

; "…'%s'" % quoted, "…'{}'".format(quoted): the first field, if there is but one.
((binary_operator left: (string) @before "%" right: (_) @part) @text
  (#match? @before "[^\"'`=\\s]?[\\s=(:,;|&]\\\\?[\"'`][^\"'`]*%s[^%]*$")
  (#instance? @part "shlex.Quoted")
  (#sink! @part))
((call function: (attribute object: (string) @before attribute: (identifier) @method)
  arguments: (argument_list . (_) @part .)) @text
  (#eq? @method "format")
  (#match? @before "[\\s=(:,;|&]\\\\?[\"'`][^\"'`]*\\{0?\\}[^{]*$")
  (#instance? @part "shlex.Quoted")
  (#sink! @part))

; "…'" + quoted + "'"
((binary_operator left: [(string) @before (binary_operator right: (string) @before)] "+" right: (_) @part) @text
  (#match? @before "[\\s=(:,;|&]\\\\?[\"'`][^\"'`]*[\"']$")
  (#instance? @part "shlex.Quoted")
  (#sink! @part))

; Of a command that is quoted whole the shell makes the name of a program.
((call function: (_) @callee) @call
  (#resolves? @callee "os.system" "os.popen" "subprocess.getoutput" "subprocess.getstatusoutput" "asyncio.create_subprocess_shell")
  (#instance? @call 0 "command" "shlex.Quoted")
  (#sink! @call 0 "command")
  (#set! message "{sink} is quoted whole, and so one word: the name of a program"))
((call function: (_) @callee) @call
  (#resolves? @callee
    "subprocess.run" "subprocess.call" "subprocess.check_call" "subprocess.check_output" "subprocess.Popen")
  (#instance? @call 0 "args" "shlex.Quoted")
  (#argument? @call 8 "shell" true)
  (#sink! @call 0 "args")
  (#set! message "{sink} is quoted whole, and so one word: the name of a program"))

; Without a shell nobody takes the quotes away again.
((call function: (_) @callee arguments: (argument_list . [(list (_) @part) (tuple (_) @part)])) @call
  (#resolves? @callee
    "subprocess.run" "subprocess.call" "subprocess.check_call" "subprocess.check_output" "subprocess.Popen")
  (#instance? @part "shlex.Quoted")
  (#absent? @call 8 "shell")
  (#sink! @part)
  (#set! levels "info info info")
  (#set! message "{sink} is quoted for a shell, and {callee} starts none: the quotes become part of the argument"))
