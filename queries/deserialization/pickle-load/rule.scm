; A pickle is a program for a small machine that may import and call anything.
(#set! cwe "502")
(#set! aliases "S301 B301 avoid-pickle avoid-cPickle avoid-dill avoid-shelve avoid-jsonpickle tainted-pickle-deserialization insecure-deserialization py/unsafe-deserialization")
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
  (#resolves? @callee
    "pickle.load" "pickle.Unpickler" "dill.load" "dill.Unpickler" "cloudpickle.load")
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
  (#resolves? @callee "pickle.loads" "dill.loads" "cloudpickle.loads" "jsonpickle.decode")
  (#constant? @call 0 "data" "")
  (#sink! @call 0 "data")
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
