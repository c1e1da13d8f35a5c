; Fifty megabytes of zeros are 81 bytes as bz2.
(#set! cwe "409")
(#set! levels "none none warning")
(#set! spares "local file environment")
(#set! message "{callee} unpacks {sink} however much it becomes")

((call function: (_) @callee) @call
  (#resolves? @callee "zlib.decompress" "gzip.decompress" "bz2.decompress" "lzma.decompress" "gzip.zlib_decompress"
    "brotli.decompress" "brotlicffi.decompress" "zstandard.decompress" "zstd.decompress" "snappy.decompress" "lz4.frame.decompress"
    "blosc.decompress" "compression.zstd.decompress")
  (#sink! @call 0 "data"))
((call function: (_) @callee) @call
  (#resolves? @callee "zstandard.ZstdDecompressor.decompress")
  (#absent? @call 1 "max_output_size")
  (#sink! @call 0 "data"))
; bytes.decode("zip"), codecs.decode(data, "bz2")
((call function: (_) @callee) @call
  (#resolves? @callee "codecs.decode")
  (#constant? @call 1 "encoding" "^(zip|zlib|bz2)(_codec)?$")
  (#sink! @call 0 "obj"))

; An object that decompresses without max_length.
((call function: (_) @callee) @call
  (#resolves? @callee "zlib.decompressobj.decompress" "bz2.BZ2Decompressor.decompress" "lzma.LZMADecompressor.decompress"
    "compression.zstd.ZstdDecompressor.decompress")
  (#absent? @call 1 "max_length")
  (#sink! @call 0 "data"))
((call function: (_) @f) @typed
  (#resolves? @f "zlib.decompressobj")
  (#type! "zlib.decompressobj"))

; Files that are read to their end.
((call function: (_) @f) @typed
  (#resolves? @f "gzip.open" "gzip.GzipFile" "bz2.open" "bz2.BZ2File" "lzma.open" "lzma.LZMAFile"
    "compression.zstd.open" "compression.zstd.ZstdFile")
  (#type! "compressed.File"))
((call function: (_) @f) @call
  (#resolves? @f "gzip.open" "gzip.GzipFile" "bz2.open" "bz2.BZ2File" "lzma.open" "lzma.LZMAFile"
    "compression.zstd.open" "compression.zstd.ZstdFile")
  (#flows! @call arguments result))
((call function: (_) @f) @call
  (#resolves? @f "compressed.File.read" "compressed.File.readlines" "compressed.File.read1" "compressed.File.readline")
  (#flows! @call receiver result))
((call function: (_) @callee) @call
  (#resolves? @callee "compressed.File.read" "compressed.File.readlines")
  (#absent? @call 0 "size")
  (#sink! @call receiver))
((call function: (_) @callee) @call
  (#resolves? @callee "zipfile.ZipFile.extractall" "zipfile.ZipFile.extract" "zipfile.ZipFile.read" "tarfile.TarFile.extractall")
  (#not-mentions? "*.file_size")
  (#sink! @call receiver))

((call function: (_) @callee) @mended
  (#resolves? @callee "zlib.decompress")
  (#single? @mended)
  (#before! @mended result "<_d> = <zlib.decompressobj>()")
  (#replace! @callee "<_d>.decompress")
  (#put! @mended 1 - "64 << 20")
  (#after! "if <_d>.unconsumed_tail:" "    raise ValueError(\"decompressed data too large\")")
  (#set! title "Unpack 64 MiB at most (more raises ValueError; data that is cut off raises nothing)"))
