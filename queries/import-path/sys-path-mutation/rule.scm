; Whoever can write into a folder of sys.path decides what an import runs.
(#set! cwe "427")
(#set! fixes "search-path")
(#set! levels "hint info error")
(#set! full "environment")
(#set! message "{sink} becomes part of the module search path")

; What was on the path already may stand there again: a saved copy that is put back.
((_) @sanitizer (#resolves? @sanitizer "sys.path") (#cleans! 427))

; A folder at the end serves modules that no other folder has.
((call function: (_) @callee) @call
  (#resolves? @callee "sys.path.append" "sys.path.extend")
  (#sink! @call 0))
((call function: (_) @callee) @call
  (#resolves? @callee "site.addsitedir")
  (#sink! @call 0 "sitedir"))
((call function: (_) @callee) @call
  (#resolves? @callee "sys.path.insert")
  (#sink! @call 1))

; In front it hides even standard modules: one step above.
((call function: (_) @callee) @call
  (#resolves? @callee "sys.path.insert")
  (#argument? @call 0 - "0")
  (#sink! @call 1)
  (#set! levels "info warning error"))

; += and slices change the list, whatever it is called; = replaces it only in sys.
((augmented_assignment left: (_) @path right: (_) @folders) @statement
  (#resolves? @path "sys.path")
  (#sink! @folders))
((assignment left: (subscript value: (_) @path) right: (_) @folders) @statement
  (#resolves? @path "sys.path")
  (#sink! @folders))
((assignment left: (attribute object: (_) @module attribute: (identifier) @name) right: (_) @folders) @statement
  (#resolves? @module "sys")
  (#eq? @name "path")
  (#sink! @folders))

; Constants that lie below wherever the program is started, or where everybody may
; write. Each form again, as their arguments stand in different places.
((call function: (_) @callee) @call
  (#resolves? @callee "sys.path.append")
  (#constant? @call 0 - "^$|^[^/\\\\A-Za-z]|^[A-Za-z]([^:]|$)|^/(var/)?tmp(/|$)|^/dev/shm(/|$)")
  (#sink! @call 0)
  (#set! levels "warning none none"))
((call function: (_) @callee) @call
  (#resolves? @callee "site.addsitedir")
  (#constant? @call 0 "sitedir" "^$|^[^/\\\\A-Za-z]|^[A-Za-z]([^:]|$)|^/(var/)?tmp(/|$)|^/dev/shm(/|$)")
  (#sink! @call 0 "sitedir")
  (#set! levels "warning none none"))
((call function: (_) @callee) @call
  (#resolves? @callee "sys.path.insert")
  (#constant? @call 1 - "^$|^[^/\\\\A-Za-z]|^[A-Za-z]([^:]|$)|^/(var/)?tmp(/|$)|^/dev/shm(/|$)")
  (#sink! @call 1)
  (#set! levels "warning none none"))
((call function: (_) @callee arguments: (argument_list . [(list (_) @folder) (tuple (_) @folder)])) @call
  (#resolves? @callee "sys.path.extend")
  (#constant? @folder "^$|^[^/\\\\A-Za-z]|^[A-Za-z]([^:]|$)|^/(var/)?tmp(/|$)|^/dev/shm(/|$)")
  (#sink! @folder)
  (#set! levels "warning none none"))
((augmented_assignment left: (_) @path right: [(list (_) @folder) (tuple (_) @folder)]) @statement
  (#resolves? @path "sys.path")
  (#constant? @folder "^$|^[^/\\\\A-Za-z]|^[A-Za-z]([^:]|$)|^/(var/)?tmp(/|$)|^/dev/shm(/|$)")
  (#sink! @folder)
  (#set! levels "warning none none"))
((assignment left: (subscript value: (_) @path) right: [(list (_) @folder) (tuple (_) @folder) (string) @folder]) @statement
  (#resolves? @path "sys.path")
  (#constant? @folder "^$|^[^/\\\\A-Za-z]|^[A-Za-z]([^:]|$)|^/(var/)?tmp(/|$)|^/dev/shm(/|$)")
  (#sink! @folder)
  (#set! levels "warning none none"))
((assignment left: (attribute object: (_) @module attribute: (identifier) @name)
    right: [(list (_) @folder) (binary_operator (list (_) @folder))]) @statement
  (#resolves? @module "sys")
  (#eq? @name "path")
  (#constant? @folder "^$|^[^/\\\\A-Za-z]|^[A-Za-z]([^:]|$)|^/(var/)?tmp(/|$)|^/dev/shm(/|$)")
  (#sink! @folder)
  (#set! levels "warning none none"))

; The same place by its name.
((call function: (_) @callee arguments: (argument_list (_) @folder .)) @call
  (#resolves? @callee "sys.path.append" "sys.path.insert" "site.addsitedir")
  (#match? @folder "getcwdu?\\(\\)|Path\\.cwd\\(\\)|\\bos\\.curdir\\b")
  (#sink! @folder)
  (#set! levels "warning warning error"))

; Finders and hooks are asked before any folder.
((call function: (_) @callee) @call
  (#resolves? @callee "sys.meta_path.append" "sys.path_hooks.append")
  (#sink! @call 0)
  (#set! levels "none none error")
  (#set! message "{sink} decides how modules are found"))
((call function: (_) @callee) @call
  (#resolves? @callee "sys.meta_path.insert" "sys.path_hooks.insert")
  (#sink! @call 1)
  (#set! levels "none none error")
  (#set! message "{sink} decides how modules are found"))
((call function: (_) @callee) @call
  (#resolves? @callee "pkgutil.extend_path")
  (#sink! @call 0 "path")
  (#set! levels "none none error"))
