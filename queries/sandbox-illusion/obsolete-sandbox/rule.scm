; Each of these was given up by its own author.
(#set! cwe "477 693")
(#set! levels "warning warning warning")
(#set! message "{sink} is a sandbox that is known not to hold")

((import_statement name: [(dotted_name) @name (aliased_import name: (dotted_name) @name)]) @import
  (#eq? @name "rexec" "Bastion" "jailpy" "rpython.translator.sandbox" "pypy.translator.sandbox")
  (#sink! @name))
((import_from_statement module_name: (dotted_name) @name) @import
  (#eq? @name "rexec" "Bastion" "jailpy" "rpython.translator.sandbox" "rpython.translator.sandbox.sandlib"
    "pypy.translator.sandbox" "pypy.translator.sandbox.sandlib")
  (#sink! @name))
; pysandbox: other modules of that name have other classes.
((import_from_statement module_name: (dotted_name) @name name: (dotted_name) @class) @import
  (#eq? @name "sandbox")
  (#eq? @class "SandboxConfig" "HAVE_CSANDBOX" "SandboxError")
  (#sink! @name))

; Interpreters of other languages that hand out Python's objects.
((import_statement name: [(dotted_name) @name (aliased_import name: (dotted_name) @name)]) @import
  (#eq? @name "execjs" "js2py")
  (#sink! @name))
((import_from_statement module_name: (dotted_name) @name) @import
  (#eq? @name "execjs" "js2py")
  (#sink! @name))
; PyPy's sandbox, started as a program.
((string) @name
  (#match? @name "pypy-c-sandbox|pypy_interact\\.py")
  (#sink! @name))
