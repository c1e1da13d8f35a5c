; RestrictedPython rewrites code so that it calls guards; the guards are the caller's to give.
(#set! cwe "693")
(#set! levels "warning warning warning")

((call function: (_) @f) @typed
  (#resolves? @f
    "RestrictedPython.compile_restricted" "RestrictedPython.compile_restricted_exec" "RestrictedPython.compile_restricted_eval"
    "RestrictedPython.compile_restricted_single" "RestrictedPython.compile_restricted_function"
    "RestrictedPython.compile.compile_restricted" "RestrictedPython.compile.compile_restricted_exec"
    "RestrictedPython.compile.compile_restricted_eval")
  (#type! "RestrictedPython.Code"))
((_) @typed
  (#resolves? @typed "RestrictedPython.Code.code")
  (#type! "RestrictedPython.Code"))

((call function: (_) @callee) @call
  (#resolves? @callee "builtins.exec" "builtins.eval")
  (#instance? @call 0 "source" "RestrictedPython.Code")
  (#absent? @call 1 "globals")
  (#sink! @call)
  (#set! message "restricted code is run with the variables of this module and all builtins"))
((call function: (_) @callee) @call
  (#resolves? @callee "builtins.exec" "builtins.eval")
  (#instance? @call 0 "source" "RestrictedPython.Code")
  (#no-item? @call 1 "globals" "__builtins__")
  (#sink! @call 1 "globals")
  (#set! message "restricted code is run with all builtins, which Python puts into {sink}"))
((call function: (_) @callee) @call
  (#resolves? @callee "builtins.exec" "builtins.eval")
  (#instance? @call 0 "source" "RestrictedPython.Code")
  (#item? @call 1 "globals" "__builtins__" "builtins" "builtins.__dict__" "__builtins__" "builtins.__builtins__")
  (#sink! @call 1 "globals")
  (#set! message "restricted code is run with all builtins, which are in {sink}"))
((call function: (_) @callee) @call
  (#resolves? @callee "builtins.exec" "builtins.eval")
  (#instance? @call 0 "source" "RestrictedPython.Code")
  (#item? @call 1 "globals" "_getattr_" "builtins.getattr")
  (#sink! @call 1 "globals")
  (#set! message "with getattr for a guard restricted code reads every attribute"))
((call function: (_) @callee) @call
  (#resolves? @callee "builtins.exec" "builtins.eval")
  (#instance? @call 0 "source" "RestrictedPython.Code")
  (#item? @call 1 "globals" "_setattr_" "builtins.setattr")
  (#sink! @call 1 "globals")
  (#set! message "with setattr for a guard restricted code writes every attribute"))

; A guard that lets everything through.
((pair key: (string) @key value: (lambda) @asked) @pair
  (#imports? "RestrictedPython")
  (#match? @key "^[\"']_(write|getattr|getitem)_[\"']$")
  (#match? @asked "^lambda +(\\w+) *: *\\w+$|^lambda +(\\w+) *, *(\\w+) *: *(getattr\\(|\\w+\\[)")
  (#sink! @pair)
  (#set! message "{sink} guards nothing"))
((assignment left: (subscript subscript: (string) @key) right: (lambda) @asked) @pair
  (#imports? "RestrictedPython")
  (#match? @key "^[\"']_(write|getattr|getitem)_[\"']$")
  (#match? @asked "^lambda +(\\w+) *: *\\w+$|^lambda +(\\w+) *, *(\\w+) *: *(getattr\\(|\\w+\\[)")
  (#sink! @asked)
  (#set! message "{sink} guards nothing"))

; Guarded, it can still run for ever.
((call function: (_) @callee) @call
  (#resolves? @callee "builtins.exec" "builtins.eval")
  (#instance? @call 0 "source" "RestrictedPython.Code")
  (#sink! @call)
  (#set! levels "info info info")
  (#set! message "restricted code has no limit of time and memory"))
