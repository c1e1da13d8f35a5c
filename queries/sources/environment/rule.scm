; Environment variables: as trustworthy as whoever started the program.
(#set! trust environment)
(#set! says "the environment")

(#same! "os.environ" "posix.environ" "nt.environ")

((_) @source (#resolves? @source "os.environ" "os.environb"))
((call function: (_) @f) @source
  (#resolves? @f
    "os.getenv" "os.getenvb" "os.environ.get" "os.environ.pop" "os.environ.setdefault" "os.environ.copy"
    "os.environ.items" "os.environ.values" "os.environ.keys" "os.environb.get"
    "decouple.config" "environ.Env.str"))
((call function: (_) @f) @typed
  (#resolves? @f "os.getenv" "os.environ.get" "os.environ.pop" "os.environ.setdefault")
  (#type! "builtins.str"))
((call function: (_) @f) @typed
  (#resolves? @f "os.environ.copy")
  (#type! "builtins.dict"))
