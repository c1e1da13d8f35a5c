; An import runs the module; any installed one can be named, and any folder of sys.path
; may hold it.
(#set! cwe "470 94")
(#set! aliases "non-literal-import PYTHON-LANG-SEC-005 py/code-injection")
(#set! levels "none info error")
(#set! spares "local") ; whoever starts a program may name what it is about: celery -A proj, pdb -m name
(#set! message "{sink} decides which module {callee} imports")

(#same! "werkzeug.utils.import_string" "werkzeug.import_string")

((call function: (_) @callee) @call
  (#resolves? @callee
    "importlib.import_module" "builtins.__import__" "importlib.__import__" "pkgutil.resolve_name"
    "imp.load_module")
  (#sink! @call 0 "name"))

; Finding a module imports only the packages it is in; imp.find_module not even those.
((call function: (_) @callee) @call
  (#resolves? @callee "importlib.util.find_spec")
  (#sink! @call 0 "name")
  (#set! message "{sink} decides which packages {callee} imports on its way"))
((call function: (_) @callee) @call
  (#resolves? @callee "pydoc.locate")
  (#sink! @call 0 "path"))
((call function: (_) @callee) @call
  (#resolves? @callee "django.utils.module_loading.import_string")
  (#sink! @call 0 "dotted_path"))
((call function: (_) @callee) @call
  (#resolves? @callee "werkzeug.utils.import_string")
  (#sink! @call 0 "import_name"))
((call function: (_) @callee) @call
  (#resolves? @callee
    "twisted.python.reflect.namedAny" "twisted.python.reflect.namedModule" "zope.dottedname.resolve.resolve")
  (#sink! @call 0 "name"))

((call function: (_) @callee) @mended
  (#resolves? @callee
    "importlib.import_module" "builtins.__import__" "importlib.__import__" "pkgutil.resolve_name" "importlib.util.find_spec")
  (#wrap! @mended 0 "name" "{\"name\": \"package.module\"}[…]")
  (#set! offer sketch)
  (#set! title "Take the module from a table (put yours in; others raise KeyError)"))
((call function: (_) @callee) @mended
  (#resolves? @callee "pydoc.locate")
  (#wrap! @mended 0 "path" "{\"name\": \"package.module\"}[…]")
  (#set! offer sketch)
  (#set! title "Take the module from a table (put yours in; others raise KeyError)"))
((call function: (_) @callee) @mended
  (#resolves? @callee "django.utils.module_loading.import_string")
  (#wrap! @mended 0 "dotted_path" "{\"name\": \"package.module.object\"}[…]")
  (#set! offer sketch)
  (#set! title "Take the object from a table (put yours in; others raise KeyError)"))
((call function: (_) @callee) @mended
  (#resolves? @callee "werkzeug.utils.import_string")
  (#wrap! @mended 0 "import_name" "{\"name\": \"package.module:object\"}[…]")
  (#set! offer sketch)
  (#set! title "Take the object from a table (put yours in; others raise KeyError)"))
