package taint

import "strings"

// standard reports whether a module is of Python's standard library, of which it is
// known that a star import does not hide builtins that rules speak of.
func standard(module string) bool {
	top, _, _ := strings.Cut(module, ".")
	return strings.Contains(standardModules, " "+top+" ")
}

// standardModules are the top-level names of Python 2.7 and 3.8 to 3.14, as sys.stdlib_module_names gives them.
const standardModules = " " +
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
	"zoneinfo "
