; Jinja escapes nothing unless it is told to.
(#set! cwe "79 116")
(#set! aliases "B701 S701")
(#set! aliases "incorrect-autoescape-disabled missing-autoescape-disabled")
(#set! aliases "PYTHON-FLASK-XSS-001")
(#set! aliases "py/jinja2/autoescape-false")
(#set! levels "warning warning warning")
(#set! message "templates of {callee} are not escaped")

((call function: (_) @callee) @call
  (#resolves? @callee "jinja2.Environment" "jinja2.environment.Environment" "jinja2.sandbox.SandboxedEnvironment"
    "jinja2.sandbox.ImmutableSandboxedEnvironment")
  (#absent? @call - autoescape)
  (#sink! @call))
((call function: (_) @callee) @call
  (#resolves? @callee "jinja2.Environment" "jinja2.environment.Environment" "jinja2.sandbox.SandboxedEnvironment"
    "jinja2.sandbox.ImmutableSandboxedEnvironment")
  (#argument? @call - autoescape false)
  (#sink! @call))

; A single template: only what looks like a page.
((call function: (_) @callee) @call
  (#resolves? @callee "jinja2.Template" "jinja2.environment.Template")
  (#absent? @call - autoescape)
  (#constant? @call 0 "source" "(?i)<(!doctype|html|head|body|div|span|p|a|b|h[1-6]|table|tr|td|ul|li|form|input|script|img)\\b")
  (#sink! @call))
((call function: (_) @callee) @call
  (#resolves? @callee "tornado.template.Template" "tornado.template.Loader" "tornado.template.DictLoader")
  (#argument? @call - autoescape None)
  (#sink! @call))
((call function: (_) @callee) @call
  (#resolves? @callee "django.template.Engine" "django.template.engine.Engine")
  (#argument? @call - autoescape false)
  (#sink! @call))

((call function: (_) @callee) @mended
  (#resolves? @callee "jinja2.Environment" "jinja2.environment.Environment" "jinja2.sandbox.SandboxedEnvironment"
    "jinja2.sandbox.ImmutableSandboxedEnvironment")
  (#put! @mended - autoescape "<jinja2.select_autoescape>()")
  (#set! offer preferred)
  (#set! title "Escape in pages (what templates of .html, .htm and .xml files and texts put in is escaped, unless it is marked as safe)"))
((call function: (_) @callee) @mended
  (#resolves? @callee "jinja2.Template" "jinja2.environment.Template")
  (#put! @mended - autoescape "True")
  (#set! offer preferred)
  (#set! title "Escape what the template puts in (unless it is marked as safe)"))
((call function: (_) @callee) @mended
  (#resolves? @callee "tornado.template.Template" "tornado.template.Loader" "tornado.template.DictLoader"
    "django.template.Engine" "django.template.engine.Engine")
  (#drop! @mended - autoescape)
  (#set! offer preferred)
  (#set! title "Escape what the templates put in (unless it is marked as safe)"))
