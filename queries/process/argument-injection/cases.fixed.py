import asyncio
import os
import subprocess
import sys

from flask import Flask, abort, request

app = Flask(__name__)


@app.route("/lists")
def lists():
    x = request.args["x"]
    subprocess.run(["git", "log", x])  # want: argument-injection high
    subprocess.run(["git", "clone", x, "/tmp/clone"])  # want: argument-injection
    subprocess.run(["git", "clone", "--", x, "/tmp/clone"])
    subprocess.run(["git", "log", "--end-of-options", x])
    subprocess.run(["git", "log", x, "--", "file"])  # want: argument-injection
    subprocess.run(["/usr/bin/tar", "xf", "a.tar", x])  # want: argument-injection
    subprocess.run(["echo", x])
    subprocess.run(["ls", "--", x])
    subprocess.run(args=("find", x))  # want: argument-injection
    subprocess.check_output(["curl", "-s", x])  # want: argument-injection
    subprocess.Popen(["wget"] + [x])  # want: argument-injection
    command = ["rsync", "-a"]
    command.append(x)
    subprocess.call(command)  # want: argument-injection
    subprocess.call(["ssh", "host"] + x.split())  # want: argument-injection
    return ""


@app.route("/values")
def values():
    x = request.args["x"]
    subprocess.run(["git", "commit", "-m", x])
    subprocess.run(["git", "commit", "--message", x])
    subprocess.run(["git", "commit", f"--message={x}"])
    subprocess.run(["git", "show", f"refs/heads/{x}"])
    subprocess.run(["tar", "xf", "./" + x])
    subprocess.run(["tar", "xf", "-" + x])  # want: argument-injection
    subprocess.run(["sort", f"--{x}=1"])  # want: argument-injection
    subprocess.run(["sort", os.path.abspath(x)])  # want: argument-injection -- FIXME: a whole path begins with a slash
    subprocess.run(["sort", "--check", str(int(x))])
    return ""


@app.route("/guards")
def guards():
    x = request.args["x"]
    if x.startswith("-"):
        abort(400)
    subprocess.run(["git", "log", x])
    return ""


@app.route("/guards/other")
def other_guards():
    x, y = request.args["x"], request.args["y"]
    if x.startswith("https://"):
        subprocess.run(["git", "clone", x])
    if x[0] != "-":
        subprocess.run(["git", "log", x])
    if "-" in y:
        subprocess.run(["git", "log", y])  # want: argument-injection
    if y.startswith("-x"):
        abort(400)
    subprocess.run(["git", "log", y])  # want: argument-injection
    return ""


@app.route("/others")
async def others():
    x = request.args["x"]
    await asyncio.create_subprocess_exec("git", "log", x)  # want: argument-injection
    await asyncio.create_subprocess_exec("git", "log", "--", x)
    os.execvp("git", ["git", "log", x])  # want: argument-injection
    os.execlp("git", "git", "log", x)  # want: argument-injection
    os.spawnl(os.P_WAIT, "/usr/bin/git", "git", "log", x)  # want: argument-injection
    os.spawnv(os.P_WAIT, "/usr/bin/git", ["git", "log", x])  # want: argument-injection
    os.posix_spawn("/usr/bin/git", ["git", "log", "--", x], os.environ)
    return ""


def log(branch):
    subprocess.run(["git", "log", branch])


def starts_it_himself():
    subprocess.run(["git", "log", os.environ["BRANCH"]])
    subprocess.run(["git", "log", sys.argv[1]])
