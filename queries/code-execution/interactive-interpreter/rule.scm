; A console runs each line that it is given.
(#set! cwe "95")
(#set! fixes "isolate")
(#set! aliases "dangerous-interactive-code-run PYTHON-LANG-SEC-003")
(#set! levels "hint warning error")
(#set! message "{sink} is run as Python by {callee}")

(#same! "code.InteractiveInterpreter" "code.InteractiveConsole" "IPython.core.interactiveshell.InteractiveShell" "IPython.terminal.interactiveshell.TerminalInteractiveShell")

((call function: (_) @callee) @call
  (#resolves? @callee "code.InteractiveInterpreter.runsource" "code.InteractiveInterpreter.runcode")
  (#not-match? @callee "^(self|super\\(.*\\))\\.")
  (#sink! @call 0 "source")
  (#sink! @call - "code"))
((call function: (_) @callee) @call
  (#resolves? @callee "code.InteractiveInterpreter.push")
  (#not-match? @callee "^(self|super\\(.*\\))\\.")
  (#sink! @call 0 "line"))
; A console of one's own hands on what was typed: that is what it is for.
((call function: (_) @callee) @call
  (#resolves? @callee "code.InteractiveInterpreter.runsource" "code.InteractiveInterpreter.runcode")
  (#sink! @call 0 "source")
  (#sink! @call - "code")
  (#set! levels "none info error"))
((call function: (_) @callee) @call
  (#resolves? @callee "code.InteractiveInterpreter.push")
  (#sink! @call 0 "line")
  (#set! levels "none info error"))
((call function: (_) @callee) @call
  (#resolves? @callee "code.InteractiveInterpreter.run_cell" "code.InteractiveInterpreter.ex" "code.InteractiveInterpreter.ev")
  (#not-match? @callee "^(self|super\\(.*\\))\\.")
  (#sink! @call 0 "raw_cell"))
((call function: (_) @callee) @call
  (#resolves? @callee "code.InteractiveInterpreter.run_cell" "code.InteractiveInterpreter.ex" "code.InteractiveInterpreter.ev")
  (#sink! @call 0 "raw_cell")
  (#set! levels "none info error"))

; A console for whoever has the terminal, or the connection that stands for it.
((call function: (_) @callee) @call
  (#resolves? @callee "code.interact" "code.InteractiveInterpreter.interact" "IPython.embed" "IPython.start_ipython" "bpython.embed" "ptpython.repl.embed")
  (#sink! @call)
  (#set! levels "hint hint hint")
  (#set! message "{callee} opens a console"))
