; With a line break in it, one entry becomes two, and the second says what its writer wants.
(#set! cwe "117")
(#set! default off)
(#set! aliases "py/log-injection")
(#set! levels "none none hint")
(#set! least remote)
(#set! message "{sink} goes with its line breaks into the log through {callee}")

((call function: (_) @f) @typed
  (#resolves? @f "logging.getLogger" "logging.Logger.getChild" "multiprocessing.get_logger" "celery.utils.log.get_task_logger")
  (#type! "logging.Logger"))
((_) @typed
  (#resolves? @typed "flask.Flask.logger" "flask.current_app.logger")
  (#type! "logging.Logger"))
(#same! "logging.Logger" "logging.LoggerAdapter")

((call function: (_) @callee) @call
  (#resolves? @callee
    "logging.debug" "logging.info" "logging.warning" "logging.warn" "logging.error" "logging.critical" "logging.fatal"
    "logging.exception" "logging.log"
    "logging.Logger.debug" "logging.Logger.info" "logging.Logger.warning" "logging.Logger.warn" "logging.Logger.error"
    "logging.Logger.critical" "logging.Logger.fatal" "logging.Logger.exception" "logging.Logger.log")
  (#sink! @call arguments))
