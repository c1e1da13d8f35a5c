; Other names of the builtins, and what the common ones make.
(#same! "builtins" "__builtin__" "builtins.__builtins__" "six.moves.builtins" "past.builtins")
(#same! "os" "shutil.os" "subprocess.os")
(#same! "sys" "os.sys")
(#same! "os.path" "posixpath" "ntpath")
(#same! "urllib.parse" "six.moves.urllib.parse" "urlparse")

((call function: (_) @f) @typed (#resolves? @f "builtins.str" "builtins.repr" "builtins.ascii" "builtins.format" "builtins.chr" "builtins.unicode") (#type! "builtins.str"))
((call function: (_) @f) @typed (#resolves? @f "builtins.bytes" "builtins.bytearray") (#type! "builtins.bytes"))
((call function: (_) @f) @typed
  (#resolves? @f
    "builtins.str.strip" "builtins.str.lstrip" "builtins.str.rstrip" "builtins.str.lower" "builtins.str.upper"
    "builtins.str.title" "builtins.str.capitalize" "builtins.str.casefold" "builtins.str.swapcase"
    "builtins.str.replace" "builtins.str.format" "builtins.str.format_map" "builtins.str.join"
    "builtins.str.expandtabs" "builtins.str.center" "builtins.str.ljust" "builtins.str.rjust"
    "builtins.str.zfill" "builtins.str.translate" "builtins.str.removeprefix" "builtins.str.removesuffix"
    "builtins.bytes.decode" "builtins.bytes.hex")
  (#type! "builtins.str"))
((call function: (_) @f) @typed (#resolves? @f "builtins.str.encode" "builtins.bytes.fromhex" "builtins.bytes.strip" "builtins.bytes.replace" "builtins.bytes.join") (#type! "builtins.bytes"))
