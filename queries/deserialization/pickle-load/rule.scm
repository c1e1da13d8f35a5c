; A pickle is a program for a small machine that may import and call anything.
(#set! cwe "502")
(#set! aliases "B301 B403 S301 S403")
(#set! aliases "avoid-pickle avoid-cPickle avoid-dill avoid-shelve avoid-jsonpickle tainted-pickle-deserialization insecure-deserialization")
(#set! aliases "PYTHON-DESER-001 PYTHON-DJANGO-SEC-072 PYTHON-FLASK-SEC-013 PYTHON-LAMBDA-SEC-023 PYTHON-LANG-SEC-040 PYTHON-LANG-SEC-042 PYTHON-LANG-SEC-045 PYTHON-LANG-SEC-046")
(#set! aliases "py/unsafe-deserialization")
(#set! fixes "json")
(#set! levels "none warning error")

(#same! "pickle" "cPickle" "_pickle" "six.moves.cPickle" "pickle5")
(#same! "pandas.read_pickle" "pandas.io.pickle.read_pickle" "pandas.io.api.read_pickle")
(#same! "jsonpickle.decode" "jsonpickle.loads" "jsonpickle.unpickler.decode")

((call function: (_) @callee) @call
  (#resolves? @callee "pickle.loads" "dill.loads" "cloudpickle.loads")
  (#sink! @call 0 "data")
  (#set! message "{sink} is unpickled by {callee}"))
((call function: (_) @callee) @call
  (#resolves? @callee "pickle.load" "dill.load" "cloudpickle.load")
  (#sink! @call 0 "file")
  (#set! message "{sink} is unpickled by {callee}"))
; What refuses some classes is looked at by unpickler-weak-find-class.
((call function: (_) @callee) @call
  (#resolves? @callee "pickle.Unpickler" "dill.Unpickler")
  (#trusting? @callee "find_class")
  (#sink! @call 0 "file")
  (#set! message "{sink} is unpickled by {callee}"))
((call function: (_) @callee) @call
  (#resolves? @callee "jsonpickle.decode")
  (#sink! @call 0 "string")
  (#set! message "{sink} is unpickled by {callee}"))

((call function: (_) @callee) @call
  (#resolves? @callee "jsonpickle.unpickler.Unpickler.restore")
  (#sink! @call 0 "obj")
  (#set! message "{sink} is unpickled by {callee}"))

; Nobody reads what a constant one says.
((call function: (_) @callee) @call
  (#resolves? @callee "pickle.loads" "dill.loads" "cloudpickle.loads")
  (#constant? @call 0 "data" "")
  (#sink! @call 0 "data")
  (#set! levels "hint none none")
  (#set! message "{sink} is unpickled by {callee}"))
((call function: (_) @callee) @call
  (#resolves? @callee "jsonpickle.decode")
  (#constant? @call 0 "string" "\"py/")
  (#sink! @call 0 "string")
  (#set! levels "hint none none")
  (#set! message "{sink} is unpickled by {callee}"))

; Paths of files that hold pickles: a constant path says nothing of what is there now.
((call function: (_) @callee) @call
  (#resolves? @callee "pandas.read_pickle")
  (#sink! @call 0 "filepath_or_buffer")
  (#set! levels "hint warning error")
  (#set! message "what {sink} holds is unpickled by {callee}"))
((call function: (_) @callee) @call
  (#resolves? @callee "shelve.open" "shelve.DbfilenameShelf" "dill.load_session" "dill.load_module")
  (#sink! @call 0 "filename")
  (#set! levels "hint warning error")
  (#set! message "what {sink} holds is unpickled by {callee}"))

; What was pickled here a moment ago holds only what was here: loads(dumps(x)) is a copy.
((call function: (_) @callee) @sanitizer
  (#resolves? @callee "pickle.dumps" "dill.dumps" "cloudpickle.dumps" "jsonpickle.encode" "jsonpickle.dumps")
  (#cleans! 502))

((call function: (_) @callee) @mended
  (#resolves? @callee "pickle.loads" "dill.loads" "cloudpickle.loads")
  (#before! @mended 0
    "<mac>, <body> = …[:32], …[32:]"
    "if not <hmac.compare_digest>(<mac>, <hmac.new>(key, <body>, \"sha256\").digest()):"
    "    raise ValueError(\"bad signature\")")
  (#put! @mended 0 "data" "<body>")
  (#set! offer sketch)
  (#set! title "Verify an HMAC first (what writes the data must put it in front; key is yours to define)"))
(#define!
  "class <RestrictedUnpickler>(<pickle.Unpickler>):"
  "    def find_class(self, module, name):"
  "        if (module, name) in {(\"builtins\", \"set\")}:  # TODO: each class that the data may hold"
  "            return super().find_class(module, name)"
  "        raise <pickle.UnpicklingError>(\"%s.%s is not allowed\" % (module, name))")
((call function: (_) @callee) @mended
  (#resolves? @callee "pickle.loads")
  (#single? @mended)
  (#replace! @callee "<RestrictedUnpickler>")
  (#wrap! @mended 0 "<io.BytesIO>(…)")
  (#wrap! @mended result "….load()")
  (#set! offer sketch)
  (#set! title "Unpickle plain data only (classes and functions that are not allowed raise UnpicklingError)"))
((call function: (_) @callee) @mended
  (#resolves? @callee "pickle.load")
  (#single? @mended)
  (#replace! @callee "<RestrictedUnpickler>")
  (#wrap! @mended result "….load()")
  (#set! offer sketch)
  (#set! title "Unpickle plain data only (classes and functions that are not allowed raise UnpicklingError)"))
((call function: (_) @callee) @mended
  (#resolves? @callee "pickle.Unpickler")
  (#single? @mended)
  (#replace! @callee "<RestrictedUnpickler>")
  (#set! offer sketch)
  (#set! title "Unpickle plain data only (classes and functions that are not allowed raise UnpicklingError)"))
