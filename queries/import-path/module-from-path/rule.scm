; A file that is loaded as a module runs.
(#set! cwe "94 426")
(#set! levels "none info error")
(#set! spares "local") ; whoever starts a program may name what it is about
(#set! message "the file {sink} is loaded as a module by {callee}")

((call function: (_) @callee) @call
  (#resolves? @callee "importlib.util.spec_from_file_location")
  (#sink! @call 1 "location"))
((call function: (_) @callee) @call
  (#resolves? @callee
    "importlib.machinery.SourceFileLoader" "importlib.machinery.SourcelessFileLoader"
    "importlib._bootstrap_external.SourceFileLoader" "importlib._bootstrap_external.SourcelessFileLoader")
  (#sink! @call 1 "path"))
((call function: (_) @callee) @call
  (#resolves? @callee "imp.load_source" "imp.load_compiled")
  (#sink! @call 1 "pathname"))
((call function: (_) @callee) @call
  (#resolves? @callee "zipimport.zipimporter" "pydoc.importfile")
  (#sink! @call 0 "path"))
