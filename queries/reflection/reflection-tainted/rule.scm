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

((call function: (_) @callee) @call
  (#resolves? @callee "inspect.getattr_static")
  (#sink! @call 1 "attr"))
; x.__getattribute__(name), object.__setattr__(x, name, value)
((call function: (attribute object: (_) @object attribute: (identifier) @method) arguments: (argument_list . (_) @name)) @call
  (#eq? @method "__getattribute__" "__getattr__" "__setattr__" "__delattr__")
  (#not-match? @object "^(object|type)$")
  (#sink! @name)
  (#set! message "{sink} chooses an attribute"))
((call function: (attribute object: (identifier) @class attribute: (identifier) @method) arguments: (argument_list . (_) . (_) @name)) @call
  (#eq? @class "object" "type")
  (#eq? @method "__getattribute__" "__setattr__" "__delattr__")
  (#sink! @name)
  (#set! message "{sink} chooses an attribute"))

; What is reached is called, or it is anything in a module.
(#set! levels "none none error")
(#set! message "{sink} chooses what is called")
((call function: (call function: (_) @callee arguments: (argument_list . (_) . (_) @name))) @call
  (#resolves? @callee "builtins.getattr" "operator.attrgetter")
  (#sink! @name))
((call function: (call function: (_) @callee arguments: (argument_list . (_) @name))) @call
  (#resolves? @callee "operator.methodcaller")
  (#sink! @name))
((call function: (subscript value: (call function: (_) @callee) subscript: (_) @name)) @call
  (#resolves? @callee "builtins.globals" "builtins.locals" "builtins.vars")
  (#sink! @name))
((call function: (call function: (attribute object: (call function: (_) @callee) attribute: (identifier) @method)
  arguments: (argument_list . (_) @name))) @call
  (#resolves? @callee "builtins.globals" "builtins.locals" "builtins.vars")
  (#eq? @method "get")
  (#sink! @name))
((call function: (_) @callee) @call
  (#resolves? @callee "builtins.getattr")
  (#argument? @call 0 - "os" "sys" "subprocess" "builtins" "importlib" "shutil" "socket" "pickle" "marshal" "ctypes" "code"
    "types" "operator" "posix" "pty" "platform" "tempfile" "io" "pathlib" "inspect" "gc" "signal" "multiprocessing" "threading" "asyncio")
  (#sink! @call 1)
  (#set! message "{sink} chooses anything in a module"))
