; Who packed an archive chose its members' names: ../x and /x among them.
(#set! cwe "22")
(#set! aliases "py/zipslip")
(#set! levels "none warning error")
(#set! message "an archive's member has chosen the file {sink} that {callee} uses")

((call function: (_) @callee) @call
  (#resolves? @callee "builtins.open" "aiofiles.open")
  (#instance? @call 0 "file" "archive.Name" "archive.Path")
  (#sink! @call 0 "file"))
((call function: (_) @callee) @call
  (#resolves? @callee "os.open" "os.mkdir" "os.remove" "os.unlink" "os.rmdir" "os.chmod" "os.chown" "os.truncate" "os.utime" "os.mkfifo" "os.mknod" "shutil.rmtree")
  (#instance? @call 0 "path" "archive.Name" "archive.Path")
  (#sink! @call 0 "path"))
((call function: (_) @callee) @call
  (#resolves? @callee "os.makedirs" "os.removedirs")
  (#instance? @call 0 "name" "archive.Name" "archive.Path")
  (#sink! @call 0 "name"))
((call function: (_) @callee) @call
  (#resolves? @callee "os.symlink" "os.link" "os.rename" "os.replace" "os.renames" "shutil.copy" "shutil.copy2" "shutil.copyfile"
    "shutil.copytree" "shutil.move")
  (#instance? @call 1 "dst" "archive.Name" "archive.Path")
  (#sink! @call 1 "dst"))
((call function: (_) @callee) @call
  (#resolves? @callee
    "archive.Path.open" "archive.Path.write_text" "archive.Path.write_bytes" "archive.Path.mkdir" "archive.Path.unlink"
    "archive.Path.touch" "archive.Path.rmdir" "archive.Path.chmod" "archive.Path.rename" "archive.Path.replace"
    "archive.Path.symlink_to" "archive.Path.hardlink_to")
  (#sink! @call receiver))
((call function: (_) @callee) @call
  (#resolves? @callee "codecs.open" "gzip.open" "bz2.open" "lzma.open")
  (#instance? @call 0 "filename" "archive.Name" "archive.Path")
  (#sink! @call 0 "filename"))
