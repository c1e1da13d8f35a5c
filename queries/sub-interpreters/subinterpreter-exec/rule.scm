; A sub-interpreter has its own modules and nothing else of its own: files, sockets,
; environment and memory are those of the process, and os._exit() ends it.
(#set! cwe "95 653")
(#set! aliases "dangerous-subinterpreters-run-string dangerous-testcapi-run-in-subinterp")
(#set! aliases "PYTHON-LANG-SEC-023")
(#set! fixes "isolate")
(#set! levels "warning warning error")
(#set! message "{sink} runs with all rights of this process through {callee}")

; The same module by the years: a test helper up to 3.13, public from 3.14.
(#same! "concurrent.interpreters" "test.support.interpreters")
(#same! "concurrent.futures.InterpreterPoolExecutor" "concurrent.futures.interpreter.InterpreterPoolExecutor")
(#same! "_interpreters" "_xxsubinterpreters")

; 3.8 to 3.12 as _xxsubinterpreters, from 3.13 as _interpreters.
((call function: (_) @callee) @call
  (#resolves? @callee "_interpreters.run_string")
  (#given? @call 1 "script")
  (#sink! @call 1 "script"))

; run_string without the interpreter's id is a TypeError everywhere, but it is how the
; call is most often shown, and whoever mends it adds the id.
((call function: (_) @callee) @call
  (#resolves? @callee "_interpreters.run_string")
  (#absent? @call 1 "script")
  (#sink! @call 0 "id"))

; From 3.13.
((call function: (_) @callee) @call
  (#resolves? @callee "_interpreters.exec")
  (#sink! @call 1 "code"))
((call function: (_) @callee) @call
  (#resolves? @callee "_interpreters.run_func")
  (#sink! @call 1 "func"))
((call function: (_) @callee) @call
  (#resolves? @callee "_interpreters.call")
  (#sink! @call 1 "callable"))

; Helpers of CPython's own tests.
((call function: (_) @callee) @call
  (#resolves? @callee
    "_testcapi.run_in_subinterp" "_testcapi.run_in_subinterp_with_config"
    "_testinternalcapi.run_in_subinterp_with_config" "test.support.run_in_subinterp")
  (#sink! @call 0 "code"))

; 3.10 to 3.12 run(), 3.13 exec() of test.support.interpreters; 3.14 exec().
((call function: (_) @callee) @call
  (#resolves? @callee "concurrent.interpreters.Interpreter.run")
  (#sink! @call 0 "src_str"))
((call function: (_) @callee) @call
  (#resolves? @callee "concurrent.interpreters.Interpreter.exec")
  (#sink! @call 0 "code"))

; A function of one's own is no worse there than here; one that data chose is.
((call function: (_) @callee) @call
  (#resolves? @callee
    "concurrent.interpreters.Interpreter.call" "concurrent.interpreters.Interpreter.call_in_thread")
  (#sink! @call 0 "callable")
  (#set! levels "hint info error"))
((call function: (_) @callee) @call
  (#resolves? @callee
    "concurrent.futures.InterpreterPoolExecutor.submit" "concurrent.futures.InterpreterPoolExecutor.map")
  (#sink! @call 0 "fn")
  (#set! levels "none none error"))
((call function: (_) @callee) @call
  (#resolves? @callee "concurrent.futures.InterpreterPoolExecutor")
  (#given? @call - "initializer")
  (#sink! @call - "initializer")
  (#set! levels "none none error"))

; What makes an interpreter.
((call function: (_) @callee) @typed
  (#resolves? @callee
    "concurrent.interpreters.create" "concurrent.interpreters.Interpreter"
    "concurrent.interpreters.get_current" "concurrent.interpreters.get_main")
  (#type! "concurrent.interpreters.Interpreter"))
((call function: (_) @callee) @typed
  (#resolves? @callee "concurrent.futures.InterpreterPoolExecutor")
  (#type! "concurrent.futures.InterpreterPoolExecutor"))
