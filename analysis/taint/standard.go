package taint

import "strings"

// Standard reports whether a module has the name of one of Python's standard library.
func Standard(module string) bool { return standard(module) }

func standard(module string) bool {
	top, _, _ := strings.Cut(module, ".")
	return standardModules[top]
}

// standardModules are the top-level names of Python 2.7 and 3.8 to 3.14, as sys.stdlib_module_names gives them.
var standardModules = wordSet("" +
	"ConfigParser Queue StringIO Tkinter abc aifc antigravity argparse array ast asynchat asyncio asyncore atexit " +
	"audioop base64 bdb binascii bisect builtins bz2 cPickle cProfile calendar cgi cgitb chunk cmath cmd code " +
	"codecs codeop collections colorsys commands compileall concurrent configparser contextlib contextvars copy " +
	"copyreg crypt csv ctypes curses dataclasses datetime dbm decimal difflib dis distutils doctest email encodings " +
	"ensurepip enum errno faulthandler fcntl filecmp fileinput fnmatch fractions ftplib functools gc genericpath " +
	"getopt getpass gettext glob graphlib grp gzip hashlib heapq hmac html http idlelib imaplib imghdr imp " +
	"importlib inspect io ipaddress itertools json keyword lib2to3 linecache locale logging lzma mailbox mailcap " +
	"marshal math mimetypes mmap modulefinder msilib msvcrt multiprocessing netrc nis nntplib nt ntpath nturl2path " +
	"numbers opcode operator optparse os ossaudiodev pathlib pdb pickle pickletools pipes pkgutil platform plistlib " +
	"poplib posix posixpath pprint profile pstats pty pwd py_compile pyclbr pydoc pydoc_data pyexpat queue quopri " +
	"random re readline reprlib resource rlcompleter runpy sched secrets select selectors shelve shlex shutil " +
	"signal site smtpd smtplib sndhdr socket socketserver spwd sqlite3 sre_compile sre_constants sre_parse ssl stat " +
	"statistics string stringprep struct subprocess sunau symtable sys sysconfig syslog tabnanny tarfile telnetlib " +
	"tempfile termios textwrap this threading time timeit tkMessageBox tkinter token tokenize tomllib trace " +
	"traceback tracemalloc tty turtle turtledemo types typing unicodedata unittest urllib urllib2 urlparse uu uuid " +
	"venv warnings wave weakref webbrowser winreg winsound wsgiref xdrlib xml xmlrpc zipapp zipfile zipimport zlib " +
	"zoneinfo ")

// isBuiltin reports whether some Python binds a name without an import.
func isBuiltin(name string) bool { return builtins3[name] || otherBuiltins[name] }

// Builtin reports whether Python 3 binds a name without an import, everywhere it runs.
func Builtin(name string) bool { return builtins3[name] }

// builtins3 are those of Python 3.8 to 3.14, as dir(builtins) gives them.
var builtins3 = wordSet("" +
	"ArithmeticError AssertionError AttributeError BaseException BaseExceptionGroup BlockingIOError " +
	"BrokenPipeError BufferError BytesWarning ChildProcessError ConnectionAbortedError ConnectionError " +
	"ConnectionRefusedError ConnectionResetError DeprecationWarning EOFError Ellipsis EncodingWarning " +
	"EnvironmentError Exception ExceptionGroup False FileExistsError FileNotFoundError FloatingPointError " +
	"FutureWarning GeneratorExit IOError ImportError ImportWarning IndentationError IndexError " +
	"InterruptedError IsADirectoryError KeyError KeyboardInterrupt LookupError MemoryError ModuleNotFoundError " +
	"NameError None NotADirectoryError NotImplemented NotImplementedError OSError OverflowError " +
	"PendingDeprecationWarning PermissionError ProcessLookupError PythonFinalizationError RecursionError " +
	"ReferenceError ResourceWarning RuntimeError RuntimeWarning StopAsyncIteration StopIteration SyntaxError " +
	"SyntaxWarning SystemError SystemExit TabError TimeoutError True TypeError UnboundLocalError " +
	"UnicodeDecodeError UnicodeEncodeError UnicodeError UnicodeTranslateError UnicodeWarning UserWarning " +
	"ValueError Warning ZeroDivisionError __build_class__ __builtins__ __debug__ __import__ abs aiter all " +
	"anext any ascii bin bool breakpoint bytearray bytes callable chr classmethod compile complex copyright " +
	"credits delattr dict dir divmod enumerate eval exec exit filter float format frozenset getattr globals " +
	"hasattr hash help hex id input int isinstance issubclass iter len license list locals map max memoryview " +
	"min next object oct open ord pow print property quit range repr reversed round set setattr slice sorted " +
	"staticmethod str sum super tuple type vars zip ")

// otherBuiltins are those of Python 2.7, of Windows and of consoles.
var otherBuiltins = wordSet("" +
	"StandardError WindowsError _IncompleteInputError apply basestring buffer cmp coerce execfile file intern " +
	"long raw_input reduce reload unichr unicode xrange ")

func wordSet(words string) map[string]bool {
	out := map[string]bool{}
	for _, name := range strings.Fields(words) {
		out[name] = true
	}
	return out
}
