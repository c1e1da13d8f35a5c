; Who packed an archive chose its members' names: ../x and /x among them.
(#set! cwe "22")
(#set! aliases "py/zipslip")
(#set! levels "none warning error")
(#set! message "an archive's member has chosen the file {sink} that {callee} uses")

((call function: (_) @callee) @call
  (#resolves? @callee "builtins.open")
  (#instance? @call 0 "file" "archive.Name" "archive.Path")
  (#sink! @call 0 "file"))
((call function: (_) @callee) @call
  (#resolves? @callee "os.open" "os.mkdir" "os.remove" "os.unlink" "os.chmod" "os.mkfifo")
  (#instance? @call 0 "path" "archive.Name" "archive.Path")
  (#sink! @call 0 "path"))
((call function: (_) @callee) @call
  (#resolves? @callee "os.makedirs")
  (#instance? @call 0 "name" "archive.Name" "archive.Path")
  (#sink! @call 0 "name"))
((call function: (_) @callee) @call
  (#resolves? @callee "os.symlink" "os.link" "os.rename" "os.replace" "shutil.copy" "shutil.copyfile" "shutil.move")
  (#instance? @call 1 "dst" "archive.Name" "archive.Path")
  (#sink! @call 1 "dst"))
((call function: (_) @callee) @call
  (#resolves? @callee
    "archive.Path.open" "archive.Path.write_text" "archive.Path.write_bytes" "archive.Path.mkdir" "archive.Path.unlink"
    "archive.Path.touch")
  (#sink! @call receiver))
