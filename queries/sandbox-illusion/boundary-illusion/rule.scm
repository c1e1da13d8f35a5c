; Threads, sub-interpreters, alarms and namespaces all live in the process that they are to
; protect.
(#set! cwe "653 693")
(#set! levels "info info info")
(#set! message "what is named as a boundary runs {callee} in this very process")

((call function: (_) @callee) @call
  (#resolves? @callee
    "builtins.exec" "builtins.eval" "builtins.execfile" "builtins.__import__" "importlib.import_module" "runpy.run_path"
    "runpy.run_module" "code.InteractiveInterpreter.runsource" "code.InteractiveInterpreter.runcode"
    "concurrent.interpreters.Interpreter.exec" "concurrent.interpreters.Interpreter.call"
    "test.support.interpreters.Interpreter.exec" "test.support.interpreters.Interpreter.run"
    "_xxsubinterpreters.run_string" "_interpreters.run_string" "_interpreters.exec")
  (#named? @call "(?i)sandbox|jail|untrusted|\\bisolat|[_-]isolat|^isolat|restricted|safe_?(eval|exec)")
  (#not-mentions?
    "subprocess.run" "subprocess.Popen" "subprocess.call" "subprocess.check_call" "subprocess.check_output" "os.fork" "os.execv"
    "os.posix_spawn" "multiprocessing.Process" "multiprocessing.Pool" "multiprocessing.get_context" "multiprocessing.pool.Pool"
    "concurrent.futures.ProcessPoolExecutor" "concurrent.futures.process.ProcessPoolExecutor"
    "asyncio.create_subprocess_exec" "asyncio.create_subprocess_shell" "resource.setrlimit")
  (#sink! @call))
