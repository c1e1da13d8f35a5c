; Archives, and the names of what is in them: whoever packed the archive chose these.
; archive.Name and archive.Path are names of ours.
(#same! "tarfile.TarFile" "tarfile.tarfile.TarFile")
(#same! "builtins.str" "archive.Name")
(#same! "pathlib.Path" "archive.Path")

((call function: (_) @f) @typed
  (#resolves? @f "tarfile.open" "tarfile.TarFile" "tarfile.TarFile.open" "tarfile.TarFile.gzopen" "tarfile.TarFile.taropen")
  (#type! "tarfile.TarFile" "tarfile.TarInfo"))
((call function: (_) @f) @call
  (#resolves? @f
    "tarfile.open" "tarfile.TarFile" "tarfile.TarFile.open" "tarfile.TarFile.gzopen" "tarfile.TarFile.taropen")
  (#given? @call 2 "fileobj")
  (#flows! @call 2 fileobj result))
((call function: (_) @f) @typed
  (#resolves? @f "zipfile.ZipFile" "zipfile.PyZipFile")
  (#type! "zipfile.ZipFile"))
((call function: (_) @f) @call
  (#resolves? @f "zipfile.ZipFile" "zipfile.PyZipFile")
  (#instance? @call 0 "file" "io.BytesIO" "io.BufferedReader" "werkzeug.datastructures.FileStorage")
  (#flows! @call 0 file result))

; What is in an archive of a constant name was put there by whoever runs the program.
((call function: (_) @f arguments: (argument_list . (string) @path)) @sanitizer
  (#resolves? @f "tarfile.open" "tarfile.TarFile" "tarfile.TarFile.open" "zipfile.ZipFile")
  (#constant? @path ".")
  (#cleans! 22))

; Members and their names.
((call function: (_) @f) @call
  (#resolves? @f
    "tarfile.TarFile.getmembers" "tarfile.TarFile.getnames" "tarfile.TarFile.getmember" "tarfile.TarFile.next"
    "tarfile.TarFile.extractfile" "zipfile.ZipFile.infolist" "zipfile.ZipFile.namelist" "zipfile.ZipFile.getinfo"
    "zipfile.ZipFile.open" "zipfile.ZipFile.read")
  (#flows! @call receiver result))
((call function: (_) @f) @typed
  (#resolves? @f "tarfile.TarFile.getmembers")
  (#type! "builtins.list" "tarfile.TarInfo"))
((call function: (_) @f) @typed
  (#resolves? @f "tarfile.TarFile.getmember" "tarfile.TarFile.next")
  (#type! "tarfile.TarInfo"))
((call function: (_) @f) @typed
  (#resolves? @f "zipfile.ZipFile.infolist")
  (#type! "builtins.list" "zipfile.ZipInfo"))
((call function: (_) @f) @typed
  (#resolves? @f "zipfile.ZipFile.getinfo")
  (#type! "zipfile.ZipInfo"))
((call function: (_) @f) @typed
  (#resolves? @f "zipfile.ZipFile.namelist" "tarfile.TarFile.getnames")
  (#type! "builtins.list" "archive.Name"))
((_) @typed
  (#resolves? @typed
    "zipfile.ZipInfo.filename" "zipfile.ZipInfo.orig_filename" "tarfile.TarInfo.name" "tarfile.TarInfo.path"
    "tarfile.TarInfo.linkname")
  (#type! "archive.Name"))

; A path that ends with such a name; basename() takes the folders away, and is not here.
((call function: (_) @f) @typed
  (#resolves? @f "os.path.join" "os.path.normpath" "os.path.abspath" "builtins.str" "os.fspath" "urllib.parse.unquote")
  (#instance? @typed 0 - "archive.Name")
  (#type! "archive.Name"))
((call function: (_) @f) @typed
  (#resolves? @f "os.path.join")
  (#instance? @typed 1 - "archive.Name")
  (#type! "archive.Name"))
((call function: (_) @f) @typed
  (#resolves? @f "os.path.join")
  (#instance? @typed 2 - "archive.Name")
  (#type! "archive.Name"))
((call function: (_) @f) @typed
  (#resolves? @f "pathlib.Path" "pathlib.Path.joinpath")
  (#instance? @typed 0 - "archive.Name")
  (#type! "archive.Path"))
((call function: (_) @f) @typed
  (#resolves? @f "pathlib.Path" "pathlib.Path.joinpath")
  (#instance? @typed 1 - "archive.Name")
  (#type! "archive.Path"))
((binary_operator operator: "/" right: (_) @name) @typed
  (#instance? @name "archive.Name")
  (#type! "archive.Path"))
((binary_operator operator: "+" right: (_) @name) @typed
  (#instance? @name "archive.Name")
  (#type! "archive.Name"))
