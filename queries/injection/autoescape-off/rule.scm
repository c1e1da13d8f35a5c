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
; Other text may be a page in the end.
((call function: (_) @callee) @call
  (#resolves? @callee "jinja2.Template" "jinja2.environment.Template")
  (#absent? @call - autoescape)
  (#constant? @call 0 "source" "\\{\\{")
  (#sink! @call)
  (#set! levels "hint hint hint"))

; Mako escapes nothing unless each expression, or all of them, ask for a filter.
((call function: (_) @callee) @call
  (#resolves? @callee "mako.lookup.TemplateLookup")
  (#absent? @call - default_filters)
  (#sink! @call))
((call function: (_) @callee) @call
  (#resolves? @callee "mako.template.Template")
  (#absent? @call - default_filters)
  (#absent? @call - lookup)
  (#sink! @call)
  (#set! levels "hint hint hint"))
((call function: (_) @callee) @call
  (#resolves? @callee "mako.template.Template")
  (#absent? @call - default_filters)
  (#absent? @call - lookup)
  (#constant? @call 0 "text" "(?i)<(!doctype|html|head|body|div|span|p|a|b|h[1-6]|table|tr|td|ul|li|form|input|script|img)\\b")
  (#sink! @call))

; Flask escapes by the name of the template.
((call function: (_) @callee arguments: (argument_list . (_) . (_))) @call
  (#resolves? @callee "flask.render_template" "flask.stream_template")
  (#not-constant? @call 0 - "\\.(html?|xml|xhtml|svg)$")
  (#sink! @call)
  (#set! levels "hint hint hint")
  (#set! message "templates with such a name are not escaped by {callee}"))
((call function: (_) @callee arguments: (argument_list . (_) . (_))) @call
  (#resolves? @callee "flask.render_template" "flask.stream_template")
  (#begins? @call 0 - "…\\.(txt|text|md|rst|csv|json|js|css|ya?ml|opml|rss|atom|j2|jinja2?|tmpl|tpl)$")
  (#sink! @call)
  (#set! levels "hint hint hint")
  (#set! message "templates with such a name are not escaped by {callee}"))

((call function: (_) @callee) @call
  (#resolves? @callee "tornado.template.Template" "tornado.template.Loader" "tornado.template.DictLoader")
  (#argument? @call - autoescape None)
  (#sink! @call))
((call function: (_) @callee) @call
  (#resolves? @callee "django.template.Engine" "django.template.engine.Engine")
  (#argument? @call - autoescape false)
  (#sink! @call))
((call function: (_) @callee) @call
  (#resolves? @callee "django.template.Context" "django.template.context.Context")
  (#argument? @call 1 autoescape false)
  (#sink! @call)
  (#set! levels "info info info"))
; The options of an engine, as in Django's TEMPLATES.
((dictionary (pair key: (string) @key value: (dictionary (pair key: (string) @option value: (false) @off)))) @engine
  (#eq? @key "'OPTIONS'" "\"OPTIONS\"")
  (#eq? @option "'autoescape'" "\"autoescape\"")
  (#sink! @off)
  (#set! message "the templates of this engine are not escaped"))

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
