; What everybody can write to, somebody else may have put there: a link, for one.
(#set! cwe "377 379 732")
(#set! fixes "tempfile")
(#set! aliases "B103 B108 B306 S103 S108 S306")
(#set! aliases "tempfile-insecure hardcoded-tmp-path insecure-file-permissions")
(#set! aliases "PYTHON-LANG-SEC-101")
(#set! aliases "py/insecure-temporary-file py/overly-permissive-file")
(#set! levels "warning warning warning")

(#same! "os.tmpnam" "posix.tmpnam")

; Between the name and the file lies the time to make it first; in a folder of one's own
; nobody has it.
((call function: (_) @callee) @call
  (#resolves? @callee "tempfile.mktemp" "os.tempnam" "os.tmpnam")
  (#absent? @call 2 "dir")
  (#sink! @call)
  (#set! message "{callee} gives a name that somebody else may use first"))

; A name that anybody can know.
((call function: (_) @callee) @call
  (#resolves? @callee "builtins.open")
  (#constant? @call 0 "file" "^/(tmp|var/tmp|dev/shm)/.")
  (#constant? @call 1 "mode" "[wa+]")
  (#sink! @call 0 "file")
  (#set! message "{sink} is written in a folder that all users share"))

; Rights to write for everybody: 0o777, 0o666, 0o722.
((call function: (_) @callee arguments: (argument_list . (_) . (_) @mode)) @call
  (#resolves? @callee "os.chmod" "os.fchmod" "os.lchmod")
  (#match? @mode "^0o?0*[0-7]{2}[2367]$|\\bS_IWOTH\\b|\\bS_IRWXO\\b")
  (#sink! @mode)
  (#set! message "{sink} lets every user write to the file"))
((call function: (_) @callee arguments: (argument_list . (_) @mode)) @call
  (#resolves? @callee "pathlib.Path.chmod" "pathlib.Path.lchmod")
  (#match? @mode "^0o?0*[0-7]{2}[2367]$|\\bS_IWOTH\\b|\\bS_IRWXO\\b")
  (#sink! @mode)
  (#set! message "{sink} lets every user write to the file"))
; As a statement: to learn the mask it has to be changed and put back.
((expression_statement (call function: (_) @callee) @call) @statement
  (#resolves? @callee "os.umask")
  (#argument? @call 0 "mask" false)
  (#sink! @call 0 "mask")
  (#set! message "without a mask every user can write to new files"))

; The same by keyword, and where a file or folder is made.
((call function: (_) @callee arguments: (argument_list (keyword_argument name: (identifier) @keyword value: (_) @mode))) @call
  (#resolves? @callee "os.chmod" "pathlib.Path.chmod" "os.open" "os.mkfifo")
  (#eq? @keyword "mode")
  (#match? @mode "^0o?0*[0-7]{2}[2367]$|\\bS_IWOTH\\b|\\bS_IRWXO\\b")
  (#sink! @mode)
  (#set! message "{sink} lets every user write to the file"))
((call function: (_) @callee arguments: (argument_list . (_) . (_) . (_) @mode)) @call
  (#resolves? @callee "os.open")
  (#match? @mode "^0o?0*[0-7]{2}[2367]$|\\bS_IWOTH\\b|\\bS_IRWXO\\b")
  (#sink! @mode)
  (#set! levels "info info info")
  (#set! message "{sink} lets every user write to the file, as far as the mask does"))
((call function: (_) @callee arguments: (argument_list . (_) . (_) @mode)) @call
  (#resolves? @callee "os.mkdir" "os.makedirs" "os.mkfifo")
  (#match? @mode "^0o?0*[0-7]{2}[2367]$|\\bS_IWOTH\\b|\\bS_IRWXO\\b")
  (#sink! @mode)
  (#set! levels "info info info")
  (#set! message "{sink} lets every user write there, as far as the mask does"))

; A known name by other ways to write.
((call function: (_) @callee) @call
  (#resolves? @callee "codecs.open" "gzip.open" "bz2.open" "lzma.open")
  (#constant? @call 0 "filename" "^/(tmp|var/tmp|dev/shm)/.")
  (#constant? @call 1 "mode" "[wa+]")
  (#sink! @call 0 "filename")
  (#set! message "{sink} is written in a folder that all users share"))
((call function: (attribute object: (call function: (_) @callee arguments: (argument_list . (string) @name .)) attribute: (identifier) @method)) @call
  (#resolves? @callee "pathlib.Path")
  (#match? @name "^[\"']/(tmp|var/tmp|dev/shm)/.")
  (#eq? @method "write_text" "write_bytes" "touch")
  (#sink! @name)
  (#set! message "{sink} is written in a folder that all users share"))
