; A template is a program: {{ ''.__class__.__mro__ }} reaches all classes there are.
(#set! cwe "1336 94")
(#set! aliases "B702 S702")
(#set! aliases "render-template-string mako-templates-detected")
(#set! aliases "PYTHON-FLASK-AUDIT-008 PYTHON-FLASK-SEC-014 PYTHON-LANG-SEC-093")
(#set! aliases "py/template-injection")
(#set! levels "none info error")
(#set! message "{sink} is run as a template by {callee}")

(#same! "flask.render_template_string" "flask.templating.render_template_string" "quart.render_template_string")
(#same! "flask.stream_template_string" "flask.templating.stream_template_string" "quart.stream_template_string")
(#same! "mako.template.Template" "mako.Template")
(#same! "bottle.SimpleTemplate" "bottle.MakoTemplate" "bottle.Jinja2Template" "bottle.CheetahTemplate")
(#same! "bottle.template" "bottle.mako_template" "bottle.jinja2_template" "bottle.cheetah_template")
(#same! "django.template.Template" "django.template.base.Template")
(#same! "django.template.Engine" "django.template.engine.Engine")
(#same! "chameleon.PageTemplate" "chameleon.zpt.template.PageTemplate" "chameleon.PageTextTemplate")

((call function: (_) @callee) @call
  (#resolves? @callee
    "flask.render_template_string" "flask.stream_template_string"
    "jinja2.Template" "jinja2.Environment.from_string" "jinja2.Environment.compile_expression"
    "jinja2.escaping.Environment.from_string" "jinja2.escaping.Environment.compile_expression"
    "genshi.template.MarkupTemplate" "genshi.template.TextTemplate" "genshi.template.NewTextTemplate"
    "genshi.template.OldTextTemplate" "bottle.SimpleTemplate" "Cheetah.Template.Template")
  (#sink! @call 0 "source"))
((call function: (_) @callee) @call
  (#resolves? @callee "mako.template.Template")
  (#sink! @call 0 "text"))
((call function: (_) @callee) @call
  (#resolves? @callee "tornado.template.Template")
  (#sink! @call 0 "template_string"))
((call function: (_) @callee) @call
  (#resolves? @callee "chameleon.PageTemplate")
  (#sink! @call 0 "body"))
; A name of a template, unless there is a line break or a brace in it.
((call function: (_) @callee) @call
  (#resolves? @callee "bottle.template")
  (#sink! @call 0))

; These call nothing, but show whatever the context leads to: settings, keys, users.
((call function: (_) @callee) @call
  (#resolves? @callee "django.template.Template" "django.template.Engine.from_string")
  (#sink! @call 0 "template_string")
  (#sink! @call - "template_code")
  (#set! levels "none none warning"))
((call function: (_) @callee) @call
  (#resolves? @callee "chevron.render" "pystache.render" "pystache.Renderer.render")
  (#sink! @call 0 "template")
  (#set! levels "none none warning"))

; A sandbox refuses what starts with _, but sets no limits to time and memory.
((call function: (_) @callee) @call
  (#resolves? @callee
    "jinja2.sandboxed.Environment.from_string" "jinja2.sandboxed.Environment.compile_expression"
    "jinja2.sandboxed.escaping.Environment.from_string" "jinja2.sandboxed.escaping.Environment.compile_expression")
  (#sink! @call 0 "source")
  (#set! levels "none none warning"))

((call function: (_) @callee) @call
  (#resolves? @callee "trender.TRender" "trender.trender.TRender")
  (#sink! @call 0 "content_or_file")
  (#set! levels "none none warning"))

((call function: (_) @f) @typed
  (#resolves? @f "pystache.Renderer")
  (#type! "pystache.Renderer"))
((call function: (_) @f) @typed
  (#resolves? @f "django.template.Engine" "django.template.Engine.get_default")
  (#type! "django.template.Engine"))
((_) @typed
  (#resolves? @typed "flask.Flask.jinja_env" "flask.current_app.jinja_env")
  (#type! "jinja2.escaping.Environment"))

((call function: (_) @callee) @mended
  (#resolves? @callee "jinja2.Template")
  (#single? @mended)
  (#replace! @callee "<jinja2.sandbox.SandboxedEnvironment>(autoescape=True).from_string")
  (#set! title "Run the template in Jinja's sandbox (attributes with _ raise SecurityError, what is put in is escaped; time and memory stay without a limit)"))
