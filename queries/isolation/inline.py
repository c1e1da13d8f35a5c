def run_isolated(code, inputs=None, mode="exec", timeout=5.0):
    """Run code in a separate, limited process, with the inputs as its global names.

    Only JSON goes in and comes out: value is that of the code's variable "result", or of
    the expression in mode "eval", and None where ok is false and error says why. The code
    wrote the value: validate it. Limited are time, memory, open files, the size of files
    and output, new processes and threads; environment and modules of this program are not
    there, and root becomes user 65534. NOT limited, as the user's rights are: files, the
    network, signals to the user's processes and, by /proc, the memory of this one.
    backflow's isolated.py limits those too. POSIX only: elsewhere the code is not run.
    """
    import json, os, signal, subprocess, sys, tempfile, types
    program = r'''
import json, os, resource, sys
code, inputs, mode = json.loads(sys.stdin.buffer.read().decode("utf-8"))
answer = os.fdopen(os.dup(1), "w"); os.dup2(2, 1)
null = os.open(os.devnull, os.O_RDWR); os.dup2(null, 0); os.close(null)
if os.getuid() == 0:
    os.setgroups([]); os.setgid(65534); os.setuid(65534)
for limit, most in (("CPU", 2), ("AS", 256 << 20), ("FSIZE", 1 << 20), ("NOFILE", 32), ("CORE", 0), ("NPROC", 0)):
    try:
        resource.setrlimit(getattr(resource, "RLIMIT_" + limit), (most, most))
    except (AttributeError, OSError, ValueError):
        if limit != "AS": raise                 # which some systems do not have
space = dict({"__name__": "__main__", "__builtins__": __builtins__}, **inputs)
try:
    value = eval(compile(code, "<isolated>", mode), space)
    if mode == "exec": value = space.get("result")
    reply = json.dumps({"ok": True, "value": value, "error": None}, allow_nan=False)
except BaseException as e:
    error = "%s: %.1000s" % (type(e).__name__, e)
    if isinstance(e, ImportError) and not os.access(os.__file__, os.R_OK):
        error += "; user %d, as whom the code runs, cannot read %s" % (os.getuid(), os.path.dirname(os.__file__))
    reply = json.dumps({"ok": False, "value": None, "error": error})
try:
    sys.stdout.flush()
finally:
    answer.write(reply); answer.flush(); os._exit(0)
'''
    if os.name != "posix":
        return types.SimpleNamespace(ok=False, value=None, output="", error="not run: no rlimits here")
    late, result = False, {"ok": False, "value": None, "error": "no valid result"}
    with tempfile.TemporaryFile() as job, tempfile.TemporaryFile() as answer, tempfile.TemporaryFile() as output:
        job.write(json.dumps([code, inputs or {}, mode]).encode("utf-8"))
        job.seek(0)
        process = subprocess.Popen([sys.executable, "-I", "-S", "-B", "-X", "utf8", "-c", program], cwd="/",
                                   env={}, stdin=job, stdout=answer, stderr=output, start_new_session=True)
        try:
            process.wait(timeout)
        except subprocess.TimeoutExpired:
            late = True
        finally:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()
        answer.seek(0)
        output.seek(0)
        try:
            reply = json.loads(answer.read(1 << 20).decode("utf-8"))
            result = dict((key, reply[key]) for key in result)
        except (ValueError, KeyError, TypeError, RecursionError):
            if process.returncode < 0:
                result["error"] = "killed by signal %d" % -process.returncode
        if late:
            result.update(ok=False, value=None, error="timed out after %s s" % timeout)
        return types.SimpleNamespace(output=output.read(64 << 10).decode("utf-8", "replace"), **result)
