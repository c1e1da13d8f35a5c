"""Run Python code that you do not trust in a separate, limited process.

    from isolated import run_isolated

    result = run_isolated("result = sum(numbers)", {"numbers": [1, 2, 3]})
    if result.ok:
        use(result.value)        # still written by the code: validate it

Only JSON goes in and comes out. The standard library is all that is needed, and all
that the code can import. Python 3.8 or newer.

What is enforced depends on the system. Each layer that took effect is named in
``result.layers``; where one of ``require=`` is missing, the code is not run at all.
The default, rlimits and nonroot, refuses on Windows.

  rlimits   POSIX        CPU time, file size, open files; no new process or thread
  memory    Linux, BSD   size of the address space
  nonroot   POSIX        root becomes user and group 65534 before the code runs
  netns     Linux        a network and System V IPC of its own (needs user namespaces)
  landlock  Linux 5.13+  no file outside the interpreter and an empty folder, no
                         execve; from 6.7 no TCP
  signals   Linux 6.12+  no signal to a process outside (with landlock)
  bwrap     Linux        bubblewrap: mounts, processes, network, IPC and disk of its own

Not contained by any layer: bugs of the kernel and of the processor. By these only:

  bwrap or landlock      files that the user can read or write; the environment and
                         memory of this process, through /proc
  bwrap or signals       signals to the user's processes
  bwrap or netns         the network
  bwrap                  chmod and stat of the user's files, services that listen on a
                         socket file (Docker, ssh-agent), the disk space in total

Shared memory and memfd do not count as memory. On Windows, with require=(), only time,
output size, environment and working folder are limited.
"""
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from typing import Any, Dict, List, NamedTuple, Optional, Sequence, Tuple

_NOBODY = 65534
_KERNEL_LAYERS = True           # False leaves netns and landlock out, to measure the rest

# What the other interpreter runs: trusted up to its eval(). It keeps file descriptor 1,
# as the channel of the answer, to itself; what the code prints goes to 2. The first line
# of the answer is written before the code starts, so the code cannot forge the layers.
_RUNNER = r'''
import os, sys, json
answer = os.dup(1); os.dup2(2, 1)
job = json.loads(sys.stdin.buffer.read().decode("utf-8"))
null = os.open(os.devnull, os.O_RDWR); os.dup2(null, 0); os.close(null)
sys.stdin = open(0, closefd=False)
layers = list(job["layers"])
unreadable = ""

def send(text):
    data = (text + "\n").encode("ascii")
    while data:
        data = data[os.write(answer, data):]

def harden(own, readable):
    libc = ctypes.CDLL(None, use_errno=True)
    call, u64 = libc.syscall, ctypes.c_uint64
    call.restype = ctypes.c_long
    libc.prctl(1, 9, 0, 0, 0)                    # PR_SET_PDEATHSIG, SIGKILL
    if libc.prctl(38, 1, 0, 0, 0):               # PR_SET_NO_NEW_PRIVS
        return
    if libc.unshare(0x58000000) == 0:            # CLONE_NEWUSER | NEWNET | NEWIPC
        libc.capset((ctypes.c_uint32 * 2)(0x20080522, 0), (ctypes.c_uint32 * 6)())
        layers.append("netns")
    abi = call(444, None, 0, 1)                  # landlock_create_ruleset, its version
    if abi < 1:
        return
    files = (1 << (13, 14, 15, 15, 16)[min(abi, 5) - 1]) - 1
    size = 24 if abi >= 6 else 16 if abi >= 4 else 8
    rules = call(444, (u64 * 3)(files, 3, 3), size, 0)   # files, TCP, signals and sockets
    if rules < 0:
        return
    for paths, access in ((readable, 12),                # read files, list folders
                          (("/dev/null", "/dev/zero", "/dev/urandom"), 6),
                          ((own,), files & ~1)):         # all but execute
        for path in paths:
            try:
                fd = os.open(path, os.O_PATH | os.O_CLOEXEC)
            except OSError:
                continue
            got = access if os.path.isdir(path) else access & ~0xfff8 | access & 0x4000
            rule = got.to_bytes(8, sys.byteorder) + fd.to_bytes(4, sys.byteorder)
            call(445, rules, 1, rule, 0)                 # landlock_add_rule
            os.close(fd)
    if call(446, rules, 0) == 0:                         # landlock_restrict_self
        layers.extend(["landlock", "signals"] if abi >= 6 else ["landlock"])
    os.close(rules)

def confine():
    global unreadable
    import resource
    try:
        if os.getuid() == 0:
            os.setgroups([]); os.setgid(job["nobody"]); os.setuid(job["nobody"])
        layers.append("nonroot")
    except OSError:                              # no CAP_SETUID, or the id is not mapped
        pass
    if not os.access(os.__file__, os.R_OK):
        unreadable = os.path.dirname(os.__file__)
    os.umask(0o077)
    limits, done = job["limits"], []

    def limit(name, soft, hard):
        try:
            resource.setrlimit(getattr(resource, "RLIMIT_" + name), (soft, hard))
            done.append(name)
        except (AttributeError, OSError, ValueError):
            pass

    limit("CPU", limits["cpu"], limits["cpu"] + 1)
    limit("AS", limits["memory"], limits["memory"])
    limit("FSIZE", limits["file"], limits["file"])
    limit("NOFILE", 32, 32)
    limit("CORE", 0, 0)
    if ctypes and job["kernel"] and sys.platform.startswith("linux"):
        try:
            harden(os.getcwd(), job["readable"])
        except (OSError, AttributeError):
            pass
    limit("NPROC", 0, 0)        # counts all processes of the user: only 0 is the same everywhere
    if "AS" in done and sys.platform != "darwin":        # accepted there, but not enforced
        layers.append("memory")
    if set(done) >= {"CPU", "FSIZE", "NOFILE", "CORE", "NPROC"}:
        layers.append("rlimits")

def explain(e):
    try:
        text = "%s: %s" % (type(e).__name__, e)
    except BaseException:
        text = "an exception that cannot be printed"
    if unreadable and isinstance(e, ImportError):
        text += "; user %d, as whom the code runs, cannot read %s" % (os.getuid(), unreadable)
    return json.dumps({"ok": False, "error": text[:2000]})

try:
    import ctypes                                # while its files can be read
except ImportError:
    ctypes = None
if os.name == "posix":
    confine()
missing = [name for name in job["require"] if name not in layers]
if missing:
    send(json.dumps({"layers": layers, "missing": missing})); os._exit(0)
send(json.dumps({"layers": layers}))
space = {"__name__": "__main__", "__builtins__": __builtins__}
space.update(job["inputs"])
code, mode = job["code"], job["mode"]
del job, layers
try:
    value = eval(compile(code, "<isolated>", mode), space)
    if mode == "exec":
        value = space.get("result")
    try:
        reply = json.dumps({"ok": True, "value": value}, allow_nan=False)
    except (TypeError, ValueError, RecursionError) as e:
        reply = json.dumps({"ok": False, "error": "the result is not JSON: %s" % e})
except BaseException as e:
    reply = explain(e)
try:
    sys.stdout.flush(); sys.stderr.flush()
finally:
    send(reply)
    os._exit(0)
'''

# bubblewrap does not drop root itself; it is started by an interpreter that did.
_DROP_ROOT = ("import os,sys;os.setgroups([]);os.setgid(%d);os.setuid(%d);"
              "os.execv(sys.argv[1],sys.argv[1:])" % (_NOBODY, _NOBODY))


class IsolatedResult(NamedTuple):
    ok: bool
    value: Any                  # JSON that the code chose; None if not ok
    error: Optional[str]        # None if ok
    output: str                 # what was printed to stdout and stderr, cut at the limit
    layers: Tuple[str, ...]     # what was enforced, known before the code ran


def run_isolated(code: str, inputs: Optional[Dict[str, Any]] = None, *, mode: str = "exec",
                 timeout: float = 5.0, cpu: int = 2, memory: int = 256 << 20,
                 file_size: int = 8 << 20, output_limit: int = 64 << 10,
                 result_limit: int = 256 << 10, bwrap: Optional[str] = None,
                 require: Sequence[str] = ("rlimits", "nonroot")) -> IsolatedResult:
    """Run code in another process, with the inputs as its global names.

    The value is that of the code's variable ``result`` in mode "exec", that of the
    expression in mode "eval". Limits are in seconds and bytes. bwrap is the path of
    bubblewrap, "" to do without, None to use it where it works.
    """
    if not isinstance(code, str) or mode not in ("exec", "eval"):
        raise TypeError("code must be str, and mode 'exec' or 'eval'")
    if not sys.executable:
        raise RuntimeError("no interpreter to start: sys.executable is empty")
    posix = os.name == "posix"
    readable = _readable() if posix else []
    if bwrap is None:
        bwrap = _find_bwrap(readable)
    boxed = posix and bool(bwrap)
    job = json.dumps({
        "code": code, "mode": mode, "inputs": inputs or {}, "require": list(require),
        "layers": ["bwrap"] if boxed else [], "kernel": _KERNEL_LAYERS,
        "readable": readable, "nobody": _NOBODY,
        "limits": {"cpu": cpu, "memory": memory, "file": file_size}})
    argv = _python(os.path.realpath(sys.executable) if boxed else sys.executable, _RUNNER)
    if boxed:
        argv = _boxed(str(bwrap), readable, 8 * file_size, argv)
    folder = tempfile.mkdtemp(prefix="isolated-")
    try:
        if posix and os.getuid() == 0:
            try:
                os.chown(folder, _NOBODY, _NOBODY)
            except OSError:
                pass
        return _collect(_start(argv, folder, job), timeout, output_limit, result_limit)
    finally:
        _remove(folder)


def _python(executable: str, program: str) -> List[str]:
    return [executable, "-I", "-S", "-B", "-X", "utf8", "-c", program]


def _readable() -> List[str]:
    """What the interpreter itself has to read."""
    found: List[str] = []
    for path in ("/usr", "/lib", "/lib64", "/lib32", "/bin", "/etc/ld.so.cache", "/nix/store",
                 sys.base_prefix, sys.base_exec_prefix,
                 os.path.dirname(os.path.realpath(sys.executable)), os.path.dirname(os.__file__)):
        if os.path.exists(path) and path != "/" and path not in found:
            found.append(path)
    return found


def _boxed(bwrap: str, readable: List[str], disk: int, command: List[str]) -> List[str]:
    argv = [bwrap, "--unshare-all", "--die-with-parent", "--new-session", "--cap-drop", "ALL"]
    for path in readable:
        if os.path.islink(path):
            argv += ["--symlink", os.readlink(path), path]
        elif not any(path.startswith(other + "/") for other in readable):
            argv += ["--ro-bind", path, path]
    # Without the two remounts, / and /dev/shm would be memory that can be written.
    argv += ["--proc", "/proc", "--dev", "/dev", "--remount-ro", "/dev",
             "--size", str(disk), "--tmpfs", "/work", "--remount-ro", "/", "--chdir", "/work", "--"]
    if os.getuid() == 0:
        argv = _python(sys.executable, _DROP_ROOT) + argv
    return argv + command


_found_bwrap: Optional[str] = None


def _find_bwrap(readable: List[str]) -> str:
    """The path of a bubblewrap that works: often it is installed but not allowed to."""
    global _found_bwrap
    if _found_bwrap is None:
        path = shutil.which("bwrap", path="/usr/bin:/usr/local/bin:/bin")
        works = False
        if path and sys.platform.startswith("linux"):
            probe = _boxed(path, readable, 1 << 20, [os.path.realpath(sys.executable), "-V"])
            try:
                works = subprocess.run(
                    probe, env={}, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL, timeout=10).returncode == 0
            except (OSError, subprocess.TimeoutExpired):
                pass
        _found_bwrap = path if path and works else ""
    return _found_bwrap


def _start(argv: List[str], folder: str, job: str) -> "subprocess.Popen[bytes]":
    # The job goes through a file: arguments have a limit, and a pipe could block.
    posix = os.name == "posix"
    with tempfile.TemporaryFile() as stdin:
        stdin.write(job.encode("utf-8"))
        stdin.seek(0)
        return subprocess.Popen(
            argv, stdin=stdin, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=folder,
            env={} if posix else {"SYSTEMROOT": os.environ.get("SYSTEMROOT", "")},
            close_fds=True, start_new_session=posix,
            creationflags=0 if posix else getattr(subprocess, "CREATE_NEW_PROCESS_GROUP"))


def _collect(process: "subprocess.Popen[bytes]", timeout: float,
             output_limit: int, result_limit: int) -> IsolatedResult:
    deadline = time.monotonic() + timeout
    got: Dict[str, bytes] = {}
    over: List[str] = []

    def pump(name: str, stream: Any, limit: int) -> None:
        data = b""
        while len(data) <= limit:
            chunk = os.read(stream.fileno(), 65536)
            if not chunk:
                break
            data += chunk
        else:
            over.append(name)
            _kill(process)
        got[name] = data[:limit]

    streams = (("result", process.stdout, result_limit), ("output", process.stderr, output_limit))
    threads = [threading.Thread(target=pump, args=each, daemon=True) for each in streams]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(max(0.0, deadline - time.monotonic()))
    late = any(thread.is_alive() for thread in threads)
    _kill(process)                      # also ends what the code may have left running
    status = process.wait()
    for thread in threads:
        thread.join(1.0)
    for (_, stream, _), thread in zip(streams, threads):
        if stream and not thread.is_alive():        # else what escaped holds the pipe
            stream.close()
    output = got.get("output", b"").decode("utf-8", "replace")
    layers, ok, value, error = _answer(got.get("result", b""), status)
    if late or over:
        ok, value = False, None
        error = "timed out after %s s" % timeout if late else "%s over its size limit" % over[0]
    return IsolatedResult(ok, value, error, output, layers)


def _answer(data: bytes, status: int) -> Tuple[Tuple[str, ...], bool, Any, Optional[str]]:
    """Layers, ok, value and error of what the runner, and after it the code, wrote."""
    lines = data.split(b"\n")
    try:
        head = json.loads(lines[0].decode("ascii"))
        layers = tuple(head["layers"])
    except (ValueError, KeyError, TypeError):
        return (), False, None, "the isolated interpreter did not start"
    if "missing" in head:
        return layers, False, None, "not run: no %s here" % " and no ".join(head["missing"])
    try:
        reply = json.loads(lines[1].decode("ascii"), parse_constant=_refuse)
        if reply["ok"] is True:
            return layers, True, reply["value"], None
        return layers, False, None, str(reply["error"])[:2000]
    except (ValueError, KeyError, TypeError, IndexError, RecursionError):
        if status < 0 or status > 128:              # bubblewrap adds 128, as a shell does
            return layers, False, None, "killed by signal %d" % (-status if status < 0 else status - 128)
        return layers, False, None, "no valid result"


def _refuse(name: str) -> None:
    raise ValueError(name)              # NaN and Infinity are not JSON


def _kill(process: "subprocess.Popen[bytes]") -> None:
    if process.returncode is not None:
        return
    if os.name == "posix":
        try:
            os.killpg(process.pid, signal.SIGKILL)  # not waited for yet, so the id is ours
        except (ProcessLookupError, PermissionError):
            pass
    else:
        taskkill = os.path.join(os.environ["SYSTEMROOT"], "System32", "taskkill.exe")
        subprocess.run([taskkill, "/F", "/T", "/PID", str(process.pid)], capture_output=True)
    try:
        process.kill()
    except OSError:
        pass


def _remove(folder: str) -> None:
    try:
        os.rmdir(folder)                # mostly it is empty
        return
    except OSError:
        pass
    # What is in it is hostile: modes 000, or nested too deep for the recursion of rmtree.
    try:
        if os.name == "posix":
            for argv in (["/bin/chmod", "-R", "u+rwx", folder], ["/bin/rm", "-rf", folder]):
                subprocess.run(argv, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL)
        shutil.rmtree(folder, ignore_errors=True)
    except (OSError, RecursionError):
        shutil.rmtree(folder, ignore_errors=True)
