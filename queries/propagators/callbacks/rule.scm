; Functions are values: what is handed to these is called by them, now or later, with these arguments.

; Builtins, itertools and functools call with the elements of what follows.
((call function: (_) @f) @call
  (#resolves? @f
    "builtins.map" "itertools.imap" "future_builtins.map" "multiprocessing.pool.Pool.imap" "*.map_async" "*.imap" "*.imap_unordered"
    "concurrent.futures.Executor.map" "concurrent.futures.ThreadPoolExecutor.map" "concurrent.futures.ProcessPoolExecutor.map")
  (#calls! @call 0 - "each rest") (#set! gives "results"))
((call function: (_) @f) @call
  (#resolves? @f "*.map") (#given? @call 1 -)
  (#calls! @call 0 - "each rest") (#set! gives "results"))
((call function: (_) @f) @call
  (#resolves? @f "itertools.starmap" "*.starmap" "*.starmap_async")
  (#calls! @call 0 - "*each 1") (#set! gives "results"))
((call function: (_) @f) @call
  (#resolves? @f "builtins.filter" "itertools.ifilter" "itertools.filterfalse" "itertools.takewhile" "itertools.dropwhile")
  (#calls! @call 0 - "each 1"))
((call function: (_) @f) @call
  (#resolves? @f "itertools.groupby") (#calls! @call 1 key "each 0/iterable"))
((call function: (_) @f) @call
  (#resolves? @f "functools.reduce" "builtins.reduce")
  (#calls! @call 0 - "each 1" "each 1") (#set! gives "result"))
((call function: (_) @f) @call
  (#resolves? @f "functools.reduce" "builtins.reduce")
  (#calls! @call 0 - 2 "each 1") (#set! gives "result"))
((call function: (_) @f) @call
  (#resolves? @f "itertools.accumulate")
  (#calls! @call 1 func "each 0/iterable" "each 0/iterable") (#set! gives "results"))
((call function: (_) @f) @call
  (#resolves? @f "builtins.iter") (#given? @call 1 -)
  (#calls! @call 0 -) (#set! gives "results"))
((call function: (_) @f) @call
  (#resolves? @f "builtins.apply")
  (#calls! @call 0 - "*1" "**2") (#set! gives "result"))

; What orders things by a key.
((call function: (_) @f) @call
  (#resolves? @f "builtins.sorted")
  (#calls! @call - key "each 0"))
((call function: (_) @f) @call
  (#resolves? @f "builtins.min" "builtins.max") (#absent? @call 1 -)
  (#calls! @call - key "each 0"))
((call function: (_) @f) @call
  (#resolves? @f "builtins.min" "builtins.max") (#given? @call 1 -)
  (#calls! @call - key 0))
((call function: (_) @f) @call
  (#resolves? @f "builtins.min" "builtins.max") (#given? @call 1 -)
  (#calls! @call - key 1))
((call function: (_) @f) @call
  (#resolves? @f "heapq.nlargest" "heapq.nsmallest")
  (#calls! @call 2 key "each 1/iterable"))
((call function: (_) @f) @call
  (#resolves? @f "*.sort")
  (#calls! @call - key "each receiver"))

; Threads and processes get their arguments in a tuple and a dict.
((call function: (_) @f) @call
  (#resolves? @f "threading.Thread" "multiprocessing.Process")
  (#calls! @call 1 target "*3/args" "**4/kwargs"))
((call function: (_) @f) @call
  (#resolves? @f "threading.Timer")
  (#calls! @call 1 function "*2/args" "**3/kwargs"))
((call function: (_) @f) @call
  (#resolves? @f "_thread.start_new_thread" "_thread.start_new" "thread.start_new_thread")
  (#calls! @call 0 - "*1" "**2"))
((call function: (_) @f) @call
  (#resolves? @f "*.apply") (#given? @call 1 args)
  (#calls! @call 0 - "*1/args" "**2/kwds") (#set! gives "result"))
((call function: (_) @f) @call
  (#resolves? @f "*.apply_async")
  (#calls! @call 0 - "*1/args" "**2/kwds") (#set! gives "later"))
((call function: (_) @f) @call
  (#resolves? @f "*.apply_async")
  (#calls! @call 3 callback))
((call function: (_) @f) @call
  (#resolves? @f "*.enter" "*.enterabs") (#given? @call 2 action)
  (#calls! @call 2 action "*3/argument" "**4/kwargs"))

; Executors, event loops and what cleans up: the arguments follow.
((call function: (_) @f) @call
  (#resolves? @f "*.submit" "gevent.spawn" "eventlet.spawn" "*.spawn")
  (#calls! @call 0 fn rest) (#set! gives "later"))
((call function: (_) @f) @call
  (#resolves? @f "asyncio.to_thread" "anyio.to_thread.run_sync" "starlette.concurrency.run_in_threadpool" "*.runcall")
  (#calls! @call 0 func rest) (#set! gives "result"))
((call function: (_) @f) @call
  (#resolves? @f "*.run_in_executor")
  (#calls! @call 1 func rest) (#set! gives "later"))
((call function: (_) @f) @call
  (#resolves? @f
    "atexit.register" "*.call_soon" "*.call_soon_threadsafe" "*.callback" "*.addCleanup" "*.add_callback"
    "*.spawn_n" "*.add_signal_handler")
  (#calls! @call 0 callback rest))
((call function: (_) @f) @call
  (#resolves? @f "*.call_later" "*.call_at" "weakref.finalize" "gevent.spawn_later" "*.assertRaises" "*.assertWarns")
  (#calls! @call 1 callback rest))
((call function: (_) @f) @call
  (#resolves? @f "*.add_done_callback")
  (#calls! @call 0 fn receiver))
((call function: (_) @f) @call
  (#resolves? @f "signal.signal")
  (#calls! @call 1 handler))

; Readers call for each thing they read.
((call function: (_) @f) @call
  (#resolves? @f "json.load" "json.loads" "simplejson.load" "simplejson.loads")
  (#calls! @call - object_hook 0) (#set! gives "result"))
((call function: (_) @f) @call
  (#resolves? @f "json.load" "json.loads" "simplejson.load" "simplejson.loads")
  (#calls! @call - object_pairs_hook 0) (#set! gives "result"))
((call function: (_) @f) @call
  (#resolves? @f "json.load" "json.loads" "simplejson.load" "simplejson.loads")
  (#calls! @call - parse_float 0))
((call function: (_) @f) @call
  (#resolves? @f "json.load" "json.loads" "simplejson.load" "simplejson.loads")
  (#calls! @call - parse_int 0))
((call function: (_) @f) @call
  (#resolves? @f "re.sub" "re.subn" "regex.sub" "regex.subn")
  (#calls! @call 1 repl "2/string") (#set! gives "result"))
((call function: (_) @f) @call
  (#resolves? @f "re.Pattern.sub" "re.Pattern.subn")
  (#calls! @call 0 repl "1/string") (#set! gives "result"))

; Tables call for each cell or row of their own.
((call function: (_) @f) @call
  (#resolves? @f "*.apply" "*.map" "*.applymap" "*.transform" "*.pipe") (#absent? @call 1 args)
  (#calls! @call 0 func "each receiver") (#set! gives "results"))

; Tasks that are sent to workers: the function that was decorated has these methods.
((call function: (_) @f) @call
  (#resolves? @f "*.delay" "*.s" "*.si" "*.send")
  (#calls! @call receiver - rest) (#set! gives "later"))
((call function: (_) @f) @call
  (#resolves? @f "*.apply_async" "*.apply" "*.signature" "*.subtask" "*.send_with_options" "*.message_with_options")
  (#calls! @call receiver - "*0/args" "**1/kwargs") (#set! gives "later"))
((call function: (_) @f) @call
  (#resolves? @f "*.enqueue" "*.add_task" "*.start_soon" "django.db.transaction.on_commit" "django_q.tasks.async_task" "schedule.Job.do")
  (#calls! @call 0 func rest) (#set! gives "later"))
((call function: (_) @f) @call
  (#resolves? @f
    "starlette.background.BackgroundTask" "fastapi.background.BackgroundTask" "starlette.background.BackgroundTasks.add_task"
    "trio.to_thread.run_sync" "contextvars.Context.run")
  (#calls! @call 0 func rest) (#set! gives "result"))
((call function: (_) @f) @call
  (#resolves? @f "*.add_job")
  (#calls! @call 0 func "*2/args" "**3/kwargs"))
((call function: (_) @f) @call
  (#resolves? @f "*.add_reader" "*.add_writer" "*.enqueue_in" "*.enqueue_at")
  (#calls! @call 1 callback rest))

; Pools call this in each of their processes.
((call function: (_) @f) @call
  (#resolves? @f "multiprocessing.Pool" "multiprocessing.pool.Pool" "multiprocessing.pool.ThreadPool")
  (#calls! @call 1 initializer "*2/initargs"))
((call function: (_) @f) @call
  (#resolves? @f "concurrent.futures.ThreadPoolExecutor" "concurrent.futures.ProcessPoolExecutor")
  (#calls! @call - initializer "*3/initargs"))
