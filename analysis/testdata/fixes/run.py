"""Run programs and say what came of each: the value of r, what was printed, the exception."""
import json
import os
import sys
import tempfile

sys.path.insert(0, sys.argv[1])  # where files that fixes make are
answer = os.dup(1)


def run(setup, text):
    space = {"__name__": "program"}
    error = None
    with tempfile.TemporaryFile() as printed:
        os.dup2(printed.fileno(), 1)
        try:
            exec(compile(setup, "setup", "exec"), space)
            exec(compile(text.encode("utf-8"), "program", "exec"), space)
        except BaseException as e:
            error = type(e).__name__
        sys.stdout.flush()
        printed.seek(0)
        out = printed.read().decode("utf-8", "replace")
    return {"Value": repr(space.get("r")), "Printed": out, "Error": error or ""}


def parse(text):
    try:
        compile(text.encode("utf-8"), "program", "exec")
    except SyntaxError as e:
        return {"Value": "", "Printed": "", "Error": "SyntaxError: %s" % e}
    return {"Value": "", "Printed": "", "Error": ""}


done = [run(job["Setup"], job["Text"]) if job["Run"] else parse(job["Text"]) for job in json.load(sys.stdin)]
os.write(answer, json.dumps(done).encode("ascii"))
