; Paths as objects, and paths without .. in them. Names that begin with paths are ours.
(#same! "pathlib.Path" "paths.Resolved")
(#same! "pathlib.Path"
  "pathlib.PosixPath" "pathlib.WindowsPath" "pathlib.PurePath" "pathlib.PurePosixPath" "pathlib.PureWindowsPath"
  "anyio.Path" "aiopath.AsyncPath" "upath.UPath")
(#same! "builtins.str" "paths.Normal")

((binary_operator left: (_) @folder operator: "/") @typed
  (#instance? @folder "pathlib.Path")
  (#type! "pathlib.Path"))
((call function: (_) @f) @typed
  (#resolves? @f
    "pathlib.Path.joinpath" "pathlib.Path.with_name" "pathlib.Path.with_suffix" "pathlib.Path.with_stem"
    "pathlib.Path.expanduser" "pathlib.Path.absolute" "pathlib.Path.relative_to" "pathlib.Path.rename"
    "pathlib.Path.cwd" "pathlib.Path.home")
  (#type! "pathlib.Path"))

; absolute() leaves .. as it is.
((call function: (_) @f) @typed
  (#resolves? @f "pathlib.Path.resolve")
  (#type! "paths.Resolved"))
((call function: (_) @f) @typed
  (#resolves? @f "os.path.realpath" "os.path.abspath" "os.path.normpath")
  (#type! "paths.Normal"))
((call function: (_) @f arguments: (argument_list . (_) @path .)) @typed
  (#resolves? @f "pathlib.Path")
  (#instance? @path "paths.Normal")
  (#type! "paths.Resolved"))
((binary_operator left: (_) @path operator: "+" right: (string) @sep) @typed
  (#instance? @path "paths.Normal")
  (#constant? @sep "^/$")
  (#type! "paths.Normal"))
((binary_operator left: (_) @path operator: "+" right: (attribute) @sep) @typed
  (#instance? @path "paths.Normal")
  (#resolves? @sep "os.sep" "os.path.sep")
  (#type! "paths.Normal"))
((call function: (_) @f arguments: (argument_list . (_) @path . (string) @empty .)) @typed
  (#resolves? @f "os.path.join")
  (#instance? @path "paths.Normal")
  (#constant? @empty "^$")
  (#type! "paths.Normal"))
((call function: (_) @f) @typed
  (#resolves? @f "builtins.str" "os.fspath")
  (#instance? @typed 0 - "paths.Resolved" "paths.Normal")
  (#type! "paths.Normal"))
((call function: (_) @f) @typed
  (#resolves? @f "paths.Resolved.as_posix" "paths.Resolved.__str__")
  (#type! "paths.Normal"))
