; Environments and templates: whether they escape is said where they are made.
(#same! "jinja2.Environment" "jinja2.environment.Environment" "jinja2.nativetypes.NativeEnvironment")
(#same! "jinja2.sandbox.SandboxedEnvironment" "jinja2.sandbox.ImmutableSandboxedEnvironment")
(#same! "jinja2.Template" "jinja2.environment.Template")
(#same! "markupsafe.Markup" "flask.Markup" "jinja2.Markup" "jinja2.utils.markupsafe.Markup")
(#same! "markupsafe.escape" "flask.escape" "jinja2.escape" "jinja2.utils.escape" "markupsafe.escape_silent")

((call function: (_) @f) @typed
  (#resolves? @f "jinja2.Environment")
  (#type! "jinja2.Environment"))
((call function: (_) @f) @typed
  (#resolves? @f "jinja2.Environment")
  (#argument? @typed - autoescape true)
  (#type! "jinja2.escaping.Environment"))
((call function: (_) @f) @typed
  (#resolves? @f "jinja2.Environment")
  (#open? @typed - autoescape)
  (#type! "jinja2.escaping.Environment"))
((call function: (_) @f) @typed
  (#resolves? @f "jinja2.Environment.from_string" "jinja2.Environment.get_template" "jinja2.Environment.select_template"
    "jinja2.Environment.get_or_select_template")
  (#type! "jinja2.Template"))
((call function: (_) @f) @typed
  (#resolves? @f "jinja2.escaping.Environment.from_string" "jinja2.escaping.Environment.get_template"
    "jinja2.escaping.Environment.select_template" "jinja2.escaping.Environment.get_or_select_template")
  (#type! "jinja2.escaping.Template"))
; In a sandbox. The classes are names of ours.
((call function: (_) @f) @typed
  (#resolves? @f "jinja2.sandbox.SandboxedEnvironment")
  (#type! "jinja2.sandboxed.Environment"))
((call function: (_) @f) @typed
  (#resolves? @f "jinja2.sandbox.SandboxedEnvironment")
  (#argument? @typed - autoescape true)
  (#type! "jinja2.sandboxed.escaping.Environment"))
((call function: (_) @f) @typed
  (#resolves? @f "jinja2.sandbox.SandboxedEnvironment")
  (#open? @typed - autoescape)
  (#type! "jinja2.sandboxed.escaping.Environment"))
((call function: (_) @f) @typed
  (#resolves? @f "jinja2.sandboxed.Environment.from_string" "jinja2.sandboxed.Environment.get_template")
  (#type! "jinja2.Template"))
((call function: (_) @f) @typed
  (#resolves? @f "jinja2.sandboxed.escaping.Environment.from_string" "jinja2.sandboxed.escaping.Environment.get_template")
  (#type! "jinja2.escaping.Template"))
((call function: (_) @f) @typed
  (#resolves? @f "jinja2.Template")
  (#type! "jinja2.Template"))
((call function: (_) @f) @typed
  (#resolves? @f "jinja2.Template")
  (#argument? @typed - autoescape true)
  (#type! "jinja2.escaping.Template"))

; A template's text is not the text of its author only: what is put in comes out, too.
((call function: (_) @f) @call
  (#resolves? @f "jinja2.Template.render" "jinja2.Template.generate" "jinja2.Template.render_async")
  (#flows! @call arguments result))
(#same! "flask.render_template" "flask.templating.render_template" "quart.render_template" "quart.templating.render_template")
(#same! "flask.stream_template" "flask.templating.stream_template" "quart.stream_template" "quart.templating.stream_template")
((call function: (_) @f) @call
  (#resolves? @f "flask.render_template" "flask.stream_template")
  (#flows! @call arguments result))
((call function: (_) @f) @call
  (#resolves? @f "flask.render_template_string" "flask.stream_template_string")
  (#flows! @call 0 source result))
