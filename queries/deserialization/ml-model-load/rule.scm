; Models and arrays that may hold pickles, which run when they are loaded.
(#set! cwe "502")
(#set! aliases "B614 B615 py/unsafe-deserialization")
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
; What a hub serves under a name is whoever's who has that name there today, and may be
; Python, which trust_remote_code runs.
((call function: (_) @callee) @call
  (#resolves? @callee "*.from_pretrained" "*.from_config" "transformers.pipeline" "transformers.pipelines.pipeline"
    "datasets.load_dataset" "datasets.load.load_dataset" "sentence_transformers.SentenceTransformer" "vllm.LLM")
  (#keyword? @call "trust_remote_code" "True")
  (#sink! @call 0 "pretrained_model_name_or_path")
  (#sink! @call 1 "model")
  (#sink! @call - "path")
  (#set! message "the code that {sink} comes with is run by {callee}"))
((call function: (_) @callee) @call
  (#resolves? @callee "*.from_pretrained" "datasets.load_dataset" "datasets.load.load_dataset"
    "huggingface_hub.hf_hub_download" "huggingface_hub.snapshot_download" "huggingface_hub.file_download.hf_hub_download")
  (#imports? "transformers" "diffusers" "datasets" "huggingface_hub" "sentence_transformers" "peft" "tokenizers")
  (#sink! @call 0 "repo_id")
  (#sink! @call - "pretrained_model_name_or_path")
  (#sink! @call - "path")
  (#set! levels "none none warning")
  (#set! message "{sink} decides what {callee} downloads and loads"))

; Without the hash of a commit the same name is another model tomorrow.
((call function: (_) @callee) @call
  (#resolves? @callee "*.from_pretrained" "datasets.load_dataset" "datasets.load.load_dataset"
    "huggingface_hub.hf_hub_download" "huggingface_hub.snapshot_download" "huggingface_hub.file_download.hf_hub_download")
  (#imports? "transformers" "diffusers" "datasets" "huggingface_hub" "sentence_transformers" "peft" "tokenizers")
  (#constant? @call 0 "repo_id" "^[A-Za-z0-9][A-Za-z0-9_.-]*(/[A-Za-z0-9_.-]+)?$")
  (#absent? @call - "revision")
  (#sink! @call 0 "repo_id")
  (#set! levels "hint none none")
  (#set! message "{sink} is downloaded by {callee} in whatever version is the newest"))
((call function: (_) @callee) @call
  (#resolves? @callee "*.from_pretrained" "datasets.load_dataset" "datasets.load.load_dataset"
    "huggingface_hub.hf_hub_download" "huggingface_hub.snapshot_download" "huggingface_hub.file_download.hf_hub_download")
  (#imports? "transformers" "diffusers" "datasets" "huggingface_hub" "sentence_transformers" "peft" "tokenizers")
  (#constant? @call 0 "repo_id" "^[A-Za-z0-9][A-Za-z0-9_.-]*(/[A-Za-z0-9_.-]+)?$")
  (#constant? @call - "revision" "^[0-9a-f]{0,6}$|[^0-9a-f]")
  (#sink! @call 0 "repo_id")
  (#set! levels "hint none none")
  (#set! message "{sink} is downloaded by {callee} in a version that its owner can move"))
