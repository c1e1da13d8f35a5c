; A library runs as soon as it is loaded, and nothing in Python holds what is in it: it has
; the memory of the process. The name decides which it is.
(#set! cwe "114 426 822")
(#set! levels "hint info error")
(#set! message "{callee} loads {sink} as native code")

(#same! "ctypes.cdll.LoadLibrary" "ctypes.windll.LoadLibrary" "ctypes.oledll.LoadLibrary" "ctypes.pydll.LoadLibrary"
  "ctypes.LibraryLoader.LoadLibrary")

((call function: (_) @callee) @call
  (#resolves? @callee "ctypes.CDLL" "ctypes.PyDLL" "ctypes.WinDLL" "ctypes.OleDLL" "ctypes.cdll.LoadLibrary" "ctypes.util.find_library")
  (#sink! @call 0 "name"))
((call function: (_) @f) @call
  (#resolves? @f "ctypes.util.find_library")
  (#flows! @call 0 "name" result))
((subscript value: (_) @loader subscript: (_) @name) @subscript
  (#resolves? @loader "ctypes.cdll" "ctypes.windll" "ctypes.oledll" "ctypes.pydll")
  (#sink! @name)
  (#set! message "{sink} is loaded as native code"))
((call function: (_) @callee) @call
  (#resolves? @callee "cffi.FFI.dlopen" "cffi.api.FFI.dlopen" "_cffi_backend.FFI.dlopen" "_ctypes.dlopen" "dl.open")
  (#sink! @call 0 "name"))
((call function: (_) @callee) @call
  (#resolves? @callee
    "importlib.machinery.ExtensionFileLoader" "importlib._bootstrap_external.ExtensionFileLoader" "imp.load_dynamic"
    "_imp.create_dynamic")
  (#sink! @call 1 "path")
  (#sink! @call - "pathname"))
((call function: (_) @callee) @call
  (#resolves? @callee "numpy.ctypeslib.load_library")
  (#sink! @call 0 "libname")
  (#sink! @call 1 "loader_path"))
((call function: (_) @callee) @call
  (#resolves? @callee "torch.ops.load_library" "torch.classes.load_library" "tensorflow.load_op_library" "tensorflow.load_library")
  (#sink! @call 0 "path"))

; A path below wherever the program is started.
((call function: (_) @callee) @call
  (#resolves? @callee "ctypes.CDLL" "ctypes.PyDLL" "ctypes.WinDLL" "ctypes.OleDLL" "ctypes.cdll.LoadLibrary"
    "cffi.FFI.dlopen" "cffi.api.FFI.dlopen" "_cffi_backend.FFI.dlopen")
  (#constant? @call 0 "name" "^\\.{1,2}[/\\\\]|^[^/\\\\:]+[/\\\\]")
  (#sink! @call 0 "name")
  (#set! levels "warning none none")
  (#set! message "{callee} loads {sink} from below wherever the program is started"))
((call function: (_) @callee) @call
  (#resolves? @callee "imp.load_dynamic" "importlib.machinery.ExtensionFileLoader")
  (#constant? @call 1 "path" "^\\.{1,2}[/\\\\]|^[^/\\\\:]+[/\\\\]|^[^/\\\\:]+$")
  (#sink! @call 1 "path")
  (#set! levels "warning none none")
  (#set! message "{callee} loads {sink} from below wherever the program is started"))

; SQL that may load libraries, and what does so.
((call function: (_) @callee) @call
  (#resolves? @callee "sqlite3.Connection.enable_load_extension" "*.enable_load_extension")
  (#argument? @call 0 "enabled" true)
  (#sink! @call)
  (#set! levels "info info info")
  (#set! message "from here on SQL can load libraries, with load_extension()"))
((call function: (_) @callee) @call
  (#resolves? @callee "sqlite3.Connection.load_extension" "*.load_extension")
  (#sink! @call 0 "name")
  (#set! levels "info info error"))

; Memory by its address, or more of it than there is.
((call function: (_) @callee) @call
  (#resolves? @callee "ctypes.string_at" "ctypes.wstring_at")
  (#sink! @call 0 "ptr")
  (#sink! @call 1 "size")
  (#set! levels "none none error")
  (#set! message "{sink} decides which memory {callee} reads"))
((call function: (_) @callee) @call
  (#resolves? @callee "ctypes.memmove" "ctypes.memset")
  (#sink! @call 0 "dst")
  (#sink! @call 2 "count")
  (#set! levels "none none error")
  (#set! message "{sink} decides which memory {callee} writes"))
((call function: (_) @callee) @call
  (#resolves? @callee "ctypes.cast" "*.from_address"
    "ctypes.c_int.from_address" "ctypes.c_uint.from_address" "ctypes.c_long.from_address"
    "ctypes.c_ulong.from_address" "ctypes.c_longlong.from_address" "ctypes.c_ulonglong.from_address"
    "ctypes.c_short.from_address" "ctypes.c_ushort.from_address" "ctypes.c_byte.from_address"
    "ctypes.c_ubyte.from_address" "ctypes.c_char.from_address" "ctypes.c_wchar.from_address"
    "ctypes.c_char_p.from_address" "ctypes.c_wchar_p.from_address" "ctypes.c_void_p.from_address"
    "ctypes.c_size_t.from_address" "ctypes.c_ssize_t.from_address" "ctypes.c_bool.from_address"
    "ctypes.c_float.from_address" "ctypes.c_double.from_address" "ctypes.c_int8.from_address"
    "ctypes.c_int16.from_address" "ctypes.c_int32.from_address" "ctypes.c_int64.from_address"
    "ctypes.c_uint8.from_address" "ctypes.c_uint16.from_address" "ctypes.c_uint32.from_address"
    "ctypes.c_uint64.from_address" "ctypes.Structure.from_address" "ctypes.Union.from_address"
    "ctypes.Array.from_address" "ctypes.py_object.from_address" "ctypes.BigEndianStructure.from_address"
    "ctypes.LittleEndianStructure.from_address")
  (#sink! @call 0 "obj")
  (#set! levels "none none error")
  (#set! message "{sink} becomes an address"))
