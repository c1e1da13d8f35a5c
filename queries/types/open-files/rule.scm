; What opens a file, and what stands in for one in memory.
(#same! "builtins.open" "io.open" "codecs.open")
(#same! "io.StringIO" "StringIO.StringIO" "cStringIO.StringIO" "six.StringIO" "six.moves.StringIO")
(#same! "io.BytesIO" "six.BytesIO")
; Since Python 3.14 these have a second name.
(#same! "zlib" "compression.zlib")
(#same! "gzip" "compression.gzip")
(#same! "bz2" "compression.bz2")
(#same! "lzma" "compression.lzma")
(#same! "compression.zstd" "backports.zstd")

((call function: (_) @f) @typed (#resolves? @f "builtins.open") (#type! "io.TextIOWrapper"))
((_) @typed (#resolves? @typed "io.TextIOWrapper.buffer") (#type! "io.BufferedReader"))
((call function: (_) @f) @typed (#resolves? @f "io.StringIO") (#type! "io.StringIO"))
((call function: (_) @f) @typed (#resolves? @f "io.BytesIO") (#type! "io.BytesIO"))
((call function: (_) @f) @typed
  (#resolves? @f "pathlib.Path" "pathlib.PurePath" "pathlib.PosixPath" "pathlib.WindowsPath")
  (#type! "pathlib.Path"))
