; find_class is asked with whatever names the pickle holds. Only pairs of module and name
; keep it in: a module alone has too much in it, from protocol 4 on a name may have dots
; ("_sys.modules.get"), and of what is bad no list is complete.
(#set! cwe "502")
(#set! levels "none none warning")
(#set! message "{sink} is looked up for the pickle, though not both module and name are known to be expected ones")

(#same! "pickle.Unpickler" "pickle._Unpickler" "dill.Unpickler" "dill._dill.Unpickler" "cloudpickle.Unpickler")

((function_definition name: (identifier) @name) @function
  (#eq? @name "find_class" "find_global")
  (#method-of? @function "pickle.Unpickler")
  (#parameters! @function)
  (#set! trust remote)
  (#set! says "a pickle")
  (#set! only "502"))

; An override that refuses nothing is no attempt to keep anything in; pickle-load speaks
; of what it loads.
((call function: (_) @callee) @call
  (#resolves? @callee "pickle.Unpickler.find_class" "pickle.Unpickler.find_global")
  (#method-of? @call "pickle.Unpickler")
  (#raises? @call)
  (#sink! @call 0 -)
  (#sink! @call 1 -)
  (#sink! @call 2 -))
((call function: (_) @callee) @call
  (#resolves? @callee "builtins.getattr")
  (#method-of? @call "pickle.Unpickler")
  (#raises? @call)
  (#sink! @call 0 -)
  (#sink! @call 1 -))
