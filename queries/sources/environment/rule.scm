; Environment variables: as trustworthy as whoever started the program.
(#set! trust environment)
(#set! says "the environment")

(#same! "os.environ" "posix.environ" "nt.environ")

((_) @source (#resolves? @source "os.environ" "os.environb"))
((call function: (_) @f) @source
  (#resolves? @f
    "os.getenv" "os.getenvb" "os.environ.get" "os.environ.pop" "os.environ.setdefault" "os.environ.copy"
    "os.environ.items" "os.environ.values" "os.environ.keys" "os.environb.get"
    "os.environb.items" "os.environb.pop"))

; Libraries that read them, and convert them if they are told to.
(#same! "decouple.AutoConfig" "decouple.Config" "starlette.config.Config")
(#same! "environs.Env" "environs.env" "environ.Env" "environ.FileAwareEnv")
((call function: (_) @f) @typed (#resolves? @f "environs.Env") (#type! "environs.Env"))
((call function: (_) @f) @source
  (#resolves? @f "decouple.config" "decouple.AutoConfig.__call__")
  (#absent? @source - cast))
((call function: (_) @f) @source
  (#resolves? @f "decouple.config" "decouple.AutoConfig.__call__")
  (#keyword? @source cast "builtins.str" "decouple.Csv" "builtins.list"))
((call function: (_) @f) @source
  (#resolves? @f
    "environs.Env.__call__" "environs.Env.str" "environs.Env.list" "environs.Env.dict" "environs.Env.json"
    "environs.Env.url" "environs.Env.path" "environs.Env.tuple" "environs.Env.unicode" "environs.Env.bytes"
    "environs.Env.get_value"))
((call function: (_) @f) @sanitizer
  (#resolves? @f
    "environs.Env.int" "environs.Env.bool" "environs.Env.float" "environs.Env.decimal" "environs.Env.date"
    "environs.Env.datetime" "environs.Env.time" "environs.Env.timedelta" "environs.Env.uuid" "environs.Env.log_level"
    "environs.Env.enum")
  (#cleans! all))
((call function: (_) @f) @typed (#resolves? @f "environs.Env.str") (#type! "builtins.str"))
((call function: (_) @f) @typed
  (#resolves? @f "os.getenv" "os.environ.get" "os.environ.pop" "os.environ.setdefault")
  (#type! "builtins.str"))
((call function: (_) @f) @typed
  (#resolves? @f "os.environ.copy")
  (#type! "builtins.dict"))
