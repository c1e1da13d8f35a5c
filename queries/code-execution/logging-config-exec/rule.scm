; A configuration names functions, which are called to make handlers and formatters.
(#set! cwe "95")
(#set! aliases "B612 S612 listen-eval PYTHON-LANG-SEC-104")
(#set! levels "none hint error")
(#set! message "{sink} configures {callee}, which calls what it names")

((call function: (_) @callee) @call
  (#resolves? @callee "logging.config.dictConfig" "logging.config.DictConfigurator" "logging.config.dictConfigClass")
  (#sink! @call 0 "config"))
((call function: (_) @callee) @call
  (#resolves? @callee "logging.config.fileConfig")
  (#sink! @call 0 "fname"))
; Whoever reaches the port on this machine sends a configuration.
((call function: (_) @callee) @call
  (#resolves? @callee "logging.config.listen")
  (#absent? @call 1 "verify")
  (#sink! @call)
  (#set! levels "warning warning warning")
  (#set! message "{callee} takes configurations from any user of this machine"))

((call function: (_) @callee) @mended
  (#resolves? @callee "logging.config.listen")
  (#define!
    "def <verify>(config):"
    "    # TODO: return config without its signature if that is good"
    "    return None")
  (#put! @mended 1 "verify" "<verify>")
  (#set! offer sketch)
  (#set! title "Verify what is received (nothing is taken until the function verify says what is good)"))
