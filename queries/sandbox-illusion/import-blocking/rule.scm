; What is hidden here is still in memory: in other modules, in classes, in frames.
(#set! cwe "693")
(#set! levels "info info info")
(#set! message "{sink} is hidden from imports only")

((assignment left: (subscript value: (attribute attribute: (identifier) @attribute) @modules subscript: (string) @name) right: (none)) @assignment
  (#eq? @attribute "modules")
  (#match? @name "^[\"'](os|posix|nt|sys|subprocess|socket|shutil|ctypes|importlib|builtins|_posixsubprocess|pty|signal|io|code|inspect|gc|posixpath|pathlib|tempfile|glob|threading|_thread|multiprocessing|asyncio|http|urllib|urllib\\.request|ssl|pickle|marshal|runpy|types|_ctypes|_socket|resource|fcntl|mmap|site|pdb|webbrowser|platform|codecs|linecache)[\"']$")
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
; builtins.open = None, os.system = None, setattr(builtins, "eval", None)
((assignment left: (attribute object: (_) @module attribute: (identifier) @name) @replaced right: (none)) @assignment
  (#eq? @name "eval" "exec" "open" "compile" "getattr" "setattr" "input" "globals" "breakpoint" "system" "popen" "fork" "execv" "remove" "unlink" "Popen")
  (#resolves? @module "builtins" "os" "subprocess")
  (#sink! @replaced)
  (#set! message "{sink} is taken away by this name only"))
((assignment left: (subscript value: (_) @module subscript: (string) @name) @replaced) @assignment
  (#match? @module "^(__builtins__|builtins\\.__dict__|vars\\((__builtins__|builtins)\\))$")
  (#sink! @replaced)
  (#set! message "{sink} is replaced by this name only"))
((delete_statement (subscript value: (_) @module subscript: (string) @name) @deleted) @statement
  (#match? @module "^(__builtins__|builtins\\.__dict__|vars\\((__builtins__|builtins)\\))$")
  (#sink! @deleted)
  (#set! message "{sink} is deleted by this name only"))
((call function: (_) @callee) @call
  (#resolves? @callee "builtins.setattr" "builtins.delattr")
  (#argument? @call 0 - "builtins")
  (#sink! @call 1)
  (#set! message "{sink} of builtins is replaced by this name only"))
; A finder that refuses what it is asked for.
((function_definition name: (identifier) @name body: (block (if_statement consequence: (block (raise_statement) @refusal)))) @finder
  (#eq? @name "find_spec" "find_module")
  (#sink! @refusal)
  (#set! message "{sink} blocks no other way to a module"))
