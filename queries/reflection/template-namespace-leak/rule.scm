; The template, and whoever writes in it, sees all variables there are: also keys and users.
(#set! cwe "200 913")
(#set! aliases "globals-as-template-context locals-as-template-context")
(#set! levels "info info info")
(#set! message "{callee} gives all its variables to a template")

((call function: (_) @render arguments: (argument_list (dictionary_splat (call function: (_) @callee arguments: (argument_list) @none)))) @call
  (#match? @render "(^|[._])(render|render_template|render_template_string|render_to_string|render_to_response|TemplateResponse|template)$")
  (#eq? @none "()")
  (#resolves? @callee "builtins.locals" "builtins.globals" "builtins.vars")
  (#sink! @call))
((call function: (_) @render arguments: (argument_list (call function: (_) @callee arguments: (argument_list) @none))) @call
  (#match? @render "(^|[._])(render|render_template|render_template_string|render_to_string|render_to_response|TemplateResponse|template)$")
  (#eq? @none "()")
  (#resolves? @callee "builtins.locals" "builtins.globals" "builtins.vars")
  (#sink! @call))
((call function: (attribute attribute: (identifier) @method) arguments: (argument_list
  (dictionary_splat (call function: (_) @callee arguments: (argument_list) @none)))) @call
  (#eq? @method "format" "substitute" "safe_substitute")
  (#eq? @none "()")
  (#resolves? @callee "builtins.globals")
  (#sink! @call))
((call function: (_) @render arguments: (argument_list (keyword_argument value: (call function: (_) @callee arguments: (argument_list) @none)))) @call
  (#match? @render "(^|[._])(render|render_template|render_template_string|render_to_string|render_to_response|TemplateResponse|template)$")
  (#eq? @none "()")
  (#resolves? @callee "builtins.locals" "builtins.globals" "builtins.vars")
  (#sink! @call))
