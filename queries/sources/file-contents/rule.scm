; What stands in files that no constant names: who may write them is known to nobody here.
(#set! trust file)
(#set! says "a file")
(#set! default off)

((call function: (_) @f) @source
  (#resolves? @f "builtins.open" "codecs.open" "gzip.open" "bz2.open" "lzma.open" "fileinput.FileInput")
  (#open? @source 0 file))
((call function: (_) @f) @source
  (#resolves? @f "pathlib.Path.read_text" "pathlib.Path.read_bytes" "pathlib.Path.open" "linecache.getline" "linecache.getlines"))
((call function: (_) @f) @source
  (#resolves? @f
    "configparser.ConfigParser.get" "configparser.ConfigParser.items"
    "configparser.RawConfigParser.get"))
