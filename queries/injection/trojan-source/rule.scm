; What is shown is not what is run: characters that turn the direction of writing round, and
; letters that Python takes for others.
(#set! cwe "1007")
(#set! aliases "B613 PLE2502")
(#set! levels "warning warning warning")
(#set! message "characters that turn the direction of writing round hide what is run")

((comment) @text
  (#match? @text "[\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]")
  (#sink! @text))
((string) @text
  (#match? @text "[\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]")
  (#sink! @text))

; Python reads ｅval as eval.
((identifier) @name
  (#match? @name "[^\\x00-\\x7f]")
  (#resolves? @name
    "builtins.eval" "builtins.exec" "builtins.compile" "builtins.__import__" "builtins.open" "builtins.getattr" "builtins.setattr"
    "builtins.delattr" "builtins.globals" "builtins.locals" "builtins.vars" "builtins.input" "builtins.breakpoint"
    "builtins.memoryview" "os" "sys" "subprocess" "pickle" "marshal" "shutil" "socket" "ctypes" "importlib" "builtins")
  (#sink! @name)
  (#set! message "{sink} is another way to write {callee}"))
((attribute attribute: (identifier) @spelled) @name
  (#match? @spelled "[^\\x00-\\x7f]")
  (#resolves? @name
    "builtins.eval" "builtins.exec" "builtins.compile" "builtins.__import__" "os.system" "os.popen" "os.execv" "os.remove"
    "subprocess.run" "subprocess.call" "subprocess.Popen" "subprocess.check_output" "pickle.loads" "pickle.load" "marshal.loads"
    "importlib.import_module")
  (#sink! @name)
  (#set! message "{sink} is another way to write {callee}"))
