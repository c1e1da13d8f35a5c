; "../../etc/passwd" leaves a folder, and "/etc/passwd" replaces it: join(base, x) is x
; where x is absolute.
(#set! cwe "22 73")
(#set! aliases "path-traversal-open path-traversal-join path-traversal-file-name avoid_send_file_without_path_sanitization")
(#set! aliases "PYTHON-DJANGO-SEC-040 PYTHON-DJANGO-SEC-041 PYTHON-FLASK-SEC-007 PYTHON-FLASK-SEC-017")
(#set! aliases "py/path-injection")
(#set! levels "none none error")
; Whoever runs a program may name the files that it works on.
(#set! spares "local file environment")
(#set! message "{sink} decides which file {callee} uses")

(#same! "flask.send_file" "flask.helpers.send_file" "werkzeug.utils.send_file" "quart.send_file")
(#same! "flask.send_from_directory" "flask.helpers.send_from_directory" "werkzeug.utils.send_from_directory" "quart.send_from_directory")
(#same! "starlette.responses.FileResponse" "fastapi.responses.FileResponse" "aiohttp.web.FileResponse" "aiohttp.web_fileresponse.FileResponse")

; Of the module os for programs that do not wait.
(#same! "os.remove" "aiofiles.os.remove")
(#same! "os.unlink" "aiofiles.os.unlink")
(#same! "os.rename" "aiofiles.os.rename")
(#same! "os.replace" "aiofiles.os.replace")
(#same! "os.mkdir" "aiofiles.os.mkdir")
(#same! "os.makedirs" "aiofiles.os.makedirs")
(#same! "os.rmdir" "aiofiles.os.rmdir")
(#same! "os.listdir" "aiofiles.os.listdir")
(#same! "os.scandir" "aiofiles.os.scandir")
(#same! "os.stat" "aiofiles.os.stat")

; What is a file already is no path, also an upload; what it is called may be one.
(#same! "opened.File" "io.BytesIO" "io.StringIO" "io.BufferedReader" "io.TextIOWrapper"
  "werkzeug.datastructures.FileStorage" "django.core.files.uploadedfile.UploadedFile")

; Reading.
((call function: (_) @callee) @call
  (#resolves? @callee "builtins.open" "builtins.file" "aiofiles.open" "anyio.open_file" "tokenize.open")
  (#sink! @call 0 "file"))
((call function: (_) @callee) @call
  (#resolves? @callee
    "codecs.open" "gzip.open" "bz2.open" "lzma.open" "gzip.GzipFile" "bz2.BZ2File" "lzma.LZMAFile"
    "compression.zstd.open" "compression.zstd.ZstdFile" "linecache.getline"
    "linecache.getlines" "shutil.unpack_archive")
  (#not-instance? @call 0 "filename" "opened.File")
  (#sink! @call 0 "filename"))
((call function: (_) @callee) @call
  (#resolves? @callee
    "os.open" "os.listdir" "os.scandir" "os.walk" "os.chdir" "os.readlink" "builtins.execfile")
  (#sink! @call 0 "path"))
((call function: (_) @callee) @call
  (#resolves? @callee "tarfile.open" "tarfile.TarFile.open" "tarfile.TarFile")
  (#sink! @call 0 "name"))
((call function: (_) @callee) @call
  (#resolves? @callee "zipfile.ZipFile" "zipfile.PyZipFile")
  (#not-instance? @call 0 "file" "opened.File")
  (#sink! @call 0 "file"))
((call function: (_) @callee) @call
  (#resolves? @callee "sqlite3.connect")
  (#sink! @call 0 "database"))
((call function: (_) @callee) @call
  (#resolves? @callee "fileinput.input")
  (#sink! @call 0 "files"))
((call function: (_) @callee) @call
  (#resolves? @callee "numpy.load" "numpy.fromfile" "numpy.memmap")
  (#not-instance? @call 0 "file" "opened.File")
  (#sink! @call 0 "file"))
((call function: (_) @callee) @call
  (#resolves? @callee "numpy.loadtxt" "numpy.genfromtxt")
  (#not-instance? @call 0 "fname" "opened.File")
  (#sink! @call 0 "fname"))
((call function: (_) @callee) @call
  (#resolves? @callee "PIL.Image.open")
  (#not-instance? @call 0 "fp" "opened.File")
  (#sink! @call 0 "fp"))
((call function: (_) @callee) @call
  (#resolves? @callee "pandas.read_csv" "pandas.read_table" "pandas.read_fwf" "pandas.read_stata" "pandas.read_sas")
  (#not-instance? @call 0 "filepath_or_buffer" "opened.File")
  (#sink! @call 0 "filepath_or_buffer"))
((call function: (_) @callee) @call
  (#resolves? @callee "pandas.read_excel" "pandas.read_html")
  (#not-instance? @call 0 "io" "opened.File")
  (#sink! @call 0 "io"))
((call function: (_) @callee) @call
  (#resolves? @callee "pandas.read_parquet" "pandas.read_feather" "pandas.read_orc" "pandas.read_spss")
  (#not-instance? @call 0 "path" "opened.File")
  (#sink! @call 0 "path"))
((call function: (_) @callee) @call
  (#resolves? @callee "pandas.read_json" "pandas.read_hdf")
  (#not-instance? @call 0 "path_or_buf" "opened.File")
  (#sink! @call 0 "path_or_buf"))
((call function: (_) @callee) @call
  (#resolves? @callee "pandas.read_xml")
  (#not-instance? @call 0 "path_or_buffer" "opened.File")
  (#sink! @call 0 "path_or_buffer"))
((call function: (_) @callee) @call
  (#resolves? @callee
    "pathlib.Path.open" "pathlib.Path.read_text" "pathlib.Path.read_bytes" "pathlib.Path.iterdir" "pathlib.Path.write_text"
    "pathlib.Path.write_bytes" "pathlib.Path.unlink" "pathlib.Path.rmdir" "pathlib.Path.rename" "pathlib.Path.replace"
    "pathlib.Path.touch" "pathlib.Path.mkdir" "pathlib.Path.symlink_to" "pathlib.Path.hardlink_to" "pathlib.Path.chmod"
    "pathlib.Path.rglob" "pathlib.Path.glob" "pathlib.Path.copy" "pathlib.Path.copy_into" "pathlib.Path.move"
    "pathlib.Path.move_into")
  (#sink! @call receiver))
((call function: (_) @callee) @call
  (#resolves? @callee "pathlib.Path.rename" "pathlib.Path.replace" "pathlib.Path.symlink_to" "pathlib.Path.hardlink_to"
    "pathlib.Path.copy" "pathlib.Path.move")
  (#sink! @call 0 "target"))
((call function: (_) @callee) @call
  (#resolves? @callee "pathlib.Path.copy_into" "pathlib.Path.move_into")
  (#sink! @call 0 "target_dir"))

; Writing and deleting.
((call function: (_) @callee) @call
  (#resolves? @callee
    "os.remove" "os.unlink" "os.rmdir" "os.mkdir" "os.truncate" "os.chmod" "os.chown" "os.lchown" "os.mkfifo" "os.mknod"
    "os.utime" "shutil.rmtree" "shutil.chown")
  (#sink! @call 0 "path"))
((call function: (_) @callee) @call
  (#resolves? @callee "os.makedirs" "os.removedirs")
  (#sink! @call 0 "name"))
((call function: (_) @callee) @call
  (#resolves? @callee
    "os.rename" "os.replace" "os.link" "os.symlink" "os.renames" "shutil.copy" "shutil.copy2" "shutil.copyfile"
    "shutil.copytree" "shutil.move")
  (#sink! @call 0 "src") (#sink! @call 1 "dst"))
((call function: (_) @callee) @call
  (#resolves? @callee "shutil.make_archive")
  (#sink! @call 0 "base_name") (#sink! @call 2 "root_dir"))
((call function: (_) @callee) @call
  (#resolves? @callee "numpy.save" "numpy.savez" "numpy.savez_compressed")
  (#sink! @call 0 "file"))

; An upload that is stored where its sender says.
((call function: (_) @callee) @call
  (#resolves? @callee "werkzeug.datastructures.FileStorage.save")
  (#sink! @call 0 "dst"))
((call function: (_) @callee) @call
  (#resolves? @callee "bottle.FileUpload.save")
  (#sink! @call 0 "destination"))
((call function: (_) @callee) @call
  (#resolves? @callee
    "django.core.files.storage.FileSystemStorage.save" "django.core.files.storage.default_storage.open")
  (#sink! @call 0 "name"))

; Serving.
((call function: (_) @callee) @call
  (#resolves? @callee "flask.send_file")
  (#not-instance? @call 0 "path_or_file" "opened.File")
  (#sink! @call 0 "path_or_file"))
((call function: (_) @callee) @call
  (#resolves? @callee "flask.send_from_directory")
  (#sink! @call 0 "directory"))
((call function: (_) @callee) @call
  (#resolves? @callee "starlette.responses.FileResponse")
  (#sink! @call 0 "path"))
((call function: (_) @callee) @call
  (#resolves? @callee "bottle.static_file")
  (#sink! @call 1 "root"))

; Only whether it is there.
((call function: (_) @callee) @call
  (#resolves? @callee
    "os.stat" "os.lstat" "os.access" "os.path.exists" "os.path.isfile" "os.path.isdir" "os.path.getsize" "os.path.getmtime")
  (#sink! @call 0 "path")
  (#set! levels "none none warning")
  (#set! message "{sink} decides which file {callee} looks at"))
((call function: (_) @callee) @call
  (#resolves? @callee "pathlib.Path.stat" "pathlib.Path.exists" "pathlib.Path.is_file" "pathlib.Path.is_dir")
  (#sink! @call receiver)
  (#set! levels "none none warning")
  (#set! message "{sink} decides which file {callee} looks at"))

; Libraries that write, or read, files of their own kind.
((call function: (_) @callee) @call
  (#resolves? @callee "numpy.savetxt" "numpy.savez" "numpy.savez_compressed")
  (#not-instance? @call 0 - "opened.File")
  (#sink! @call 0 "fname")
  (#sink! @call - "file"))
((call function: (_) @callee) @call
  (#resolves? @callee "torch.save" "joblib.dump")
  (#not-instance? @call 1 - "opened.File")
  (#sink! @call 1 "f")
  (#sink! @call - "filename"))
((call function: (_) @callee) @call
  (#resolves? @callee "h5py.File" "wave.open" "dbm.open" "logging.FileHandler" "logging.handlers.RotatingFileHandler"
    "logging.handlers.TimedRotatingFileHandler" "logging.handlers.WatchedFileHandler" "glob.glob" "glob.iglob")
  (#not-instance? @call 0 - "opened.File")
  (#sink! @call 0)
  (#sink! @call - "filename"))
((call function: (_) @callee) @call
  (#resolves? @callee "*.to_csv" "*.to_excel" "*.to_parquet" "*.to_feather" "*.to_pickle" "*.to_hdf"
    "pandas.DataFrame.to_csv" "pandas.DataFrame.to_excel" "pandas.DataFrame.to_parquet" "pandas.DataFrame.to_feather"
    "pandas.DataFrame.to_pickle" "pandas.DataFrame.to_hdf")
  (#not-instance? @call 0 - "opened.File")
  (#sink! @call 0))
