; What is hidden here is still in memory: in other modules, in classes, in frames.
(#set! cwe "693")
(#set! levels "info info info")
(#set! message "{sink} is hidden from imports only")

((assignment left: (subscript value: (attribute attribute: (identifier) @attribute) @modules subscript: (string) @name) right: (none)) @assignment
  (#eq? @attribute "modules")
  (#match? @name "^[\"'](os|posix|nt|sys|subprocess|socket|shutil|ctypes|importlib|builtins|_posixsubprocess|pty|signal|io|code|inspect|gc)[\"']$")
  (#resolves? @modules "sys.modules")
  (#sink! @name))
((assignment left: (attribute object: (_) @module attribute: (identifier) @name) @import) @assignment
  (#eq? @name "__import__")
  (#resolves? @module "builtins")
  (#sink! @import)
  (#set! message "{sink} is replaced, which blocks no other way to a module"))
((delete_statement (attribute object: (identifier) @module) @deleted) @statement
  (#resolves? @module "builtins")
  (#sink! @deleted)
  (#set! message "{sink} is deleted by this name only"))
((delete_statement (attribute object: (identifier) @module attribute: (identifier) @name) @deleted) @statement
  (#eq? @name "system" "popen" "fork" "execv" "remove" "unlink" "Popen" "run")
  (#resolves? @module "os" "subprocess")
  (#sink! @deleted)
  (#set! message "{sink} is deleted by this name only"))
