; A hook sees what raises an event. _posixsubprocess.fork_exec and native code do not.
(#set! cwe "693")
(#set! levels "info info info")
(#set! message "{sink} refuses only what raises an audit event, which not everything does")

((call function: (_) @callee) @call
  (#resolves? @callee "sys.addaudithook")
  (#refuses? @call 0 "hook")
  (#sink! @call 0 "hook"))
