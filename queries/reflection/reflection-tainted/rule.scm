; A name from outside reaches every attribute there is: __class__, __globals__, delete_all.
(#set! cwe "470 915")
(#set! aliases "dangerous-globals-use globals-misuse-code-execution")
(#set! aliases "PYTHON-DJANGO-SEC-022 PYTHON-LANG-SEC-004")
(#set! levels "none none warning")
(#set! message "{sink} chooses what {callee} reaches")

((call function: (_) @callee) @call
  (#resolves? @callee "builtins.getattr" "builtins.setattr" "builtins.delattr")
  (#sink! @call 1))
((call function: (_) @callee) @call
  (#resolves? @callee "operator.attrgetter" "operator.methodcaller")
  (#sink! @call 0))
((call function: (_) @callee) @call
  (#resolves? @callee "builtins.type")
  (#sink! @call 2))

; The variables of a module, a function or an object, by name.
((subscript value: (call function: (_) @callee) subscript: (_) @name) @item
  (#resolves? @callee "builtins.globals" "builtins.locals" "builtins.vars")
  (#sink! @name))
((call function: (attribute object: (call function: (_) @callee) attribute: (identifier) @method)
  arguments: (argument_list . (_) @name)) @call
  (#resolves? @callee "builtins.globals" "builtins.locals" "builtins.vars")
  (#eq? @method "get" "pop" "setdefault")
  (#sink! @name))
((subscript value: (attribute attribute: (identifier) @attribute) subscript: (_) @name) @item
  (#eq? @attribute "__dict__")
  (#sink! @name)
  (#set! message "{sink} chooses an attribute"))
((assignment left: (subscript value: (call function: (_) @callee) subscript: (_) @name)) @assignment
  (#resolves? @callee "builtins.globals" "builtins.locals" "builtins.vars")
  (#sink! @name))
((assignment left: (subscript value: (attribute attribute: (identifier) @attribute) subscript: (_) @name)) @assignment
  (#eq? @attribute "__dict__")
  (#sink! @name)
  (#set! message "{sink} chooses an attribute"))
((subscript value: (attribute attribute: (identifier) @attribute) @modules subscript: (_) @name) @item
  (#eq? @attribute "modules")
  (#resolves? @modules "sys.modules")
  (#sink! @name)
  (#set! message "{sink} chooses a module"))

((call function: (_) @callee) @mended
  (#resolves? @callee "builtins.getattr" "builtins.setattr" "builtins.delattr")
  (#wrap! @mended 1 "{\"name\": \"name\"}[…]")
  (#set! offer sketch)
  (#set! title "Take the name from a table (put yours in; others raise KeyError)"))
((call function: (_) @callee) @mended
  (#resolves? @callee "operator.attrgetter" "operator.methodcaller")
  (#wrap! @mended 0 "{\"name\": \"name\"}[…]")
  (#set! offer sketch)
  (#set! title "Take the name from a table (put yours in; others raise KeyError)"))
