; A path built from data is data; nothing here makes it harmless.
((call function: (_) @f) @call
  (#resolves? @f
    "os.path.join" "os.path.normpath" "os.path.abspath" "os.path.realpath" "os.path.expanduser" "os.path.expandvars"
    "os.path.splitext" "os.path.split" "os.path.splitdrive" "os.path.dirname" "os.path.basename" "os.path.normcase"
    "os.path.relpath" "os.path.commonpath" "os.path.commonprefix" "os.fspath" "os.fsencode" "os.fsdecode"
    "os.readlink" "pathlib.Path" "pathlib.PurePath" "pathlib.PosixPath" "pathlib.WindowsPath"
    "pathlib.PurePosixPath" "pathlib.PureWindowsPath" "glob.glob" "glob.iglob" "fnmatch.filter")
  (#flows! @call arguments result))
((call function: (_) @f) @call
  (#resolves? @f
    "pathlib.Path.joinpath" "pathlib.Path.with_name" "pathlib.Path.with_suffix" "pathlib.Path.with_stem"
    "pathlib.Path.relative_to" "pathlib.Path.rename" "pathlib.Path.glob" "pathlib.Path.rglob")
  (#flows! @call receiver arguments result))
((call function: (_) @f) @call
  (#resolves? @f
    "pathlib.Path.resolve" "pathlib.Path.absolute" "pathlib.Path.expanduser" "pathlib.Path.as_posix"
    "pathlib.Path.as_uri" "pathlib.Path.__str__" "pathlib.Path.iterdir")
  (#flows! @call receiver result))
((_) @typed
  (#resolves? @typed "pathlib.Path.parent")
  (#type! "pathlib.Path"))
