; A tag such as !!python/object/apply: names any function, and the loader calls it.
(#set! cwe "502")
(#set! aliases "B506 S506")
(#set! aliases "avoid-pyyaml-load avoid-unsafe-ruamel")
(#set! aliases "PYTHON-LANG-SEC-041 PYTHON-LANG-SEC-043")
(#set! aliases "py/unsafe-deserialization")
(#set! fixes "safe-yaml")
(#set! levels "info warning error")
(#set! message "{sink} can build any Python object through {callee}")

(#same! "yaml.Loader" "yaml.loader.Loader")
(#same! "yaml.UnsafeLoader" "yaml.loader.UnsafeLoader")
(#same! "yaml.FullLoader" "yaml.loader.FullLoader")
(#same! "yaml.CLoader" "yaml.cyaml.CLoader")
(#same! "yaml.CUnsafeLoader" "yaml.cyaml.CUnsafeLoader")
(#same! "yaml.CFullLoader" "yaml.cyaml.CFullLoader")

; Before PyYAML 6 the loader could be left out, and was an unsafe one.
((call function: (_) @callee) @call
  (#resolves? @callee "yaml.load" "yaml.load_all" "ruamel.yaml.load" "ruamel.yaml.load_all")
  (#absent? @call 1 "Loader")
  (#sink! @call 0 "stream"))
((call function: (_) @callee) @call
  (#resolves? @callee "yaml.load" "yaml.load_all" "ruamel.yaml.load" "ruamel.yaml.load_all")
  (#argument? @call 1 "Loader"
    "yaml.Loader" "yaml.UnsafeLoader" "yaml.CLoader" "yaml.CUnsafeLoader"
    "ruamel.yaml.Loader" "ruamel.yaml.UnsafeLoader" "ruamel.yaml.CLoader")
  (#sink! @call 0 "stream"))
((call function: (_) @callee) @call
  (#resolves? @callee "yaml.unsafe_load" "yaml.unsafe_load_all" "ruamel.yaml.unsafe_load" "ruamel.yaml.unsafe_load_all")
  (#sink! @call 0 "stream"))
((call function: (_) @callee) @call
  (#resolves? @callee "yaml.Loader" "yaml.UnsafeLoader" "yaml.CLoader" "yaml.CUnsafeLoader")
  (#sink! @call 0 "stream"))

; A loader that nobody can see is reported only for data that somebody else wrote.
((call function: (_) @callee) @call
  (#resolves? @callee "yaml.load" "yaml.load_all")
  (#open? @call 1 "Loader")
  (#sink! @call 0 "stream")
  (#set! levels "none none warning"))

; The full loader calls nothing, but still hands out any function or module by name.
((call function: (_) @callee) @call
  (#resolves? @callee "yaml.load" "yaml.load_all")
  (#argument? @call 1 "Loader" "yaml.FullLoader" "yaml.CFullLoader")
  (#sink! @call 0 "stream")
  (#set! levels "hint info warning"))
((call function: (_) @callee) @call
  (#resolves? @callee "yaml.full_load" "yaml.full_load_all")
  (#sink! @call 0 "stream")
  (#set! levels "hint info warning"))

; ruamel.yaml says it once, when the loader is made. The class is a name of ours.
((call function: (_) @callee) @typed
  (#resolves? @callee "ruamel.yaml.YAML" "ruamel.yaml.main.YAML")
  (#keyword? @typed "typ" "'unsafe'")
  (#type! "ruamel.yaml.unsafe.YAML"))
((call function: (_) @callee) @call
  (#resolves? @callee "ruamel.yaml.YAML" "ruamel.yaml.main.YAML")
  (#argument? @call - "typ" "'unsafe'")
  (#sink! @call)
  (#set! levels "hint hint hint")
  (#set! message "{callee} makes a loader that can build any Python object"))
((call function: (_) @callee) @call
  (#resolves? @callee "ruamel.yaml.unsafe.YAML.load" "ruamel.yaml.unsafe.YAML.load_all")
  (#sink! @call 0 "stream")
  (#set! message "{sink} can build any Python object through YAML(typ=\"unsafe\")"))

; What was dumped here a moment ago holds only what was here.
((call function: (_) @callee) @sanitizer
  (#resolves? @callee "yaml.dump" "yaml.safe_dump" "yaml.dump_all" "yaml.safe_dump_all")
  (#cleans! 502))
