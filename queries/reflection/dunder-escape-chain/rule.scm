; From any object to its class, from there to all classes and to the globals of their methods.
(#set! cwe "913")
(#set! levels "hint hint hint")
(#set! message "{sink} leads out of every sandbox that Python has")

((attribute attribute: (identifier) @name) @chain
  (#eq? @name "__subclasses__" "__globals__" "f_globals" "f_builtins" "gi_frame" "cr_frame" "ag_frame" "__builtins__" "tb_frame" "f_back")
  (#sink! @chain))
; Two steps in a row are what an escape looks like.
((attribute object: (attribute attribute: (identifier) @first) attribute: (identifier) @second) @chain
  (#eq? @first "__class__" "__base__" "__init__" "__call__" "__func__" "tb_frame" "gi_frame" "cr_frame" "f_back")
  (#eq? @second "__subclasses__" "__globals__" "__builtins__" "f_builtins" "__base__")
  (#sink! @chain)
  (#set! levels "info info info"))
((attribute object: (subscript value: (attribute attribute: (identifier) @first)) attribute: (identifier) @second) @chain
  (#eq? @first "__mro__" "__bases__")
  (#eq? @second "__subclasses__")
  (#sink! @chain)
  (#set! levels "info info info"))
((call function: (_) @callee) @call
  (#resolves? @callee "builtins.getattr")
  (#constant? @call 1 - "^(__subclasses__|__globals__|__builtins__|__code__|__mro__|__bases__|f_globals|f_builtins|gi_frame|cr_frame|tb_frame)$")
  (#sink! @call 1))

; Written in a text that is run.
((call function: (_) @callee) @call
  (#resolves? @callee "builtins.eval" "builtins.exec" "builtins.compile" "jinja2.Template" "flask.render_template_string"
    "jinja2.Environment.from_string" "jinja2.escaping.Environment.from_string" "mako.template.Template")
  (#constant? @call 0 "source" "__(subclasses|globals|builtins|mro|bases)__|\\b(f_globals|f_builtins|gi_frame|cr_frame|tb_frame)\\b")
  (#sink! @call 0 "source")
  (#set! levels "warning warning warning")
  (#set! message "the text run by {callee} holds the attributes of a sandbox escape"))
; case object(__class__=k) reads an attribute that is none in the tree.
((keyword_pattern (identifier) @name) @pattern
  (#eq? @name "__class__" "__base__" "__bases__" "__mro__" "__subclasses__" "__globals__" "__builtins__" "__init__" "__dict__" "__code__"
    "f_globals" "f_builtins" "f_back" "gi_frame" "tb_frame")
  (#sink! @pattern)
  (#set! levels "info info info"))
((call function: (_) @callee) @call
  (#resolves? @callee "operator.attrgetter" "operator.methodcaller")
  (#constant? @call 0 - "__(subclasses|globals|builtins|code|mro|bases)__|\\b(f_globals|f_builtins|gi_frame|cr_frame|tb_frame|f_back)\\b")
  (#sink! @call 0))
; A format that is written so.
((call function: (attribute object: (string) @format attribute: (identifier) @method)) @call
  (#eq? @method "format" "format_map")
  (#match? @format "\\{[^{}]*__(init|globals|builtins|subclasses|mro|bases|code)__")
  (#sink! @format)
  (#set! levels "warning warning warning")
  (#set! message "{sink} holds the attributes of a sandbox escape"))
; What leads to the variables of callers, beside code that is run.
((call function: (_) @callee) @call
  (#resolves? @callee "sys._getframe" "gc.get_objects" "gc.get_referrers" "gc.get_referents" "inspect.currentframe" "inspect.stack")
  (#mentions? "builtins.exec" "builtins.eval")
  (#sink! @call)
  (#set! levels "info info info")
  (#set! message "{callee} leads to the variables of others, beside code that is run"))
