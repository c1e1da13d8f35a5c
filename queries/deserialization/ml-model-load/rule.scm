; Models and arrays that may hold pickles, which run when they are loaded.
(#set! cwe "502")
(#set! aliases "B614 py/unsafe-deserialization")
(#set! levels "info warning error")
(#set! message "what {sink} holds may be unpickled by {callee}")

(#same! "torch.load" "torch.serialization.load")
(#same! "joblib.load" "sklearn.externals.joblib.load")
(#same! "keras.models.load_model" "tensorflow.keras.models.load_model" "keras.saving.load_model")

; From PyTorch 2.6 the weights alone are the default.
((call function: (_) @callee) @call
  (#resolves? @callee "torch.load")
  (#absent? @call - "weights_only")
  (#sink! @call 0 "f"))
((call function: (_) @callee) @call
  (#resolves? @callee "torch.load")
  (#keyword? @call "weights_only" "False")
  (#sink! @call 0 "f"))
((call function: (_) @callee) @call
  (#resolves? @callee "numpy.load")
  (#argument? @call 2 "allow_pickle" "True")
  (#sink! @call 0 "file"))
((call function: (_) @callee) @call
  (#resolves? @callee "joblib.load")
  (#sink! @call 0 "filename"))
((call function: (_) @callee) @call
  (#resolves? @callee "keras.models.load_model")
  (#keyword? @call "safe_mode" "False")
  (#sink! @call 0 "filepath"))

((call function: (_) @callee) @mended
  (#resolves? @callee "torch.load")
  (#put! @mended - "weights_only" "True")
  (#set! offer preferred)
  (#set! title "Load weights only (other objects raise UnpicklingError; needs PyTorch 1.13)"))
((call function: (_) @callee) @mended
  (#resolves? @callee "numpy.load")
  (#put! @mended 2 "allow_pickle" "False")
  (#set! offer preferred)
  (#set! title "Refuse pickles (arrays of objects raise ValueError)"))
((call function: (_) @callee) @mended
  (#resolves? @callee "keras.models.load_model")
  (#put! @mended - "safe_mode" "True")
  (#set! offer preferred)
  (#set! title "Keep the safe mode (functions in the model raise ValueError)"))
