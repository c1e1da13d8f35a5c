import os
import subprocess
import sys
from os import environ

from flask import Flask, request

app = Flask(__name__)


@app.route("/set")
def set_variables():
    x = request.args["x"]
    os.environ["LD_PRELOAD"] = x  # want: env-hijack high
    environ["PYTHONPATH"] = "/srv/" + x  # want: env-hijack error
    os.putenv("PATH", x)  # want: env-hijack
    os.environ.setdefault("GIT_SSH_COMMAND", x)  # want: env-hijack
    os.environ["LANG"] = x
    os.environ["NUMBER"] = "LD_PRELOAD=" + x
    os.environ["PATH"] = str(len(x))
    os.environ[x] = "1"  # want: env-hijack high
    os.environ[f"APP_{x}"] = "1"
    os.environ.update(LD_AUDIT=x)
    os.environ.update({"LD_AUDIT": x})  # want: env-hijack
    os.environ.update({"LANG": x})
    return ""


@app.route("/child")
def child():
    x = request.get_json()
    subprocess.run(["ls"], env={"PATH": x["path"]})  # want: env-hijack high
    subprocess.run(["ls"], env={"LANG": x["path"]})
    subprocess.run(["ls"], env={**os.environ, "LD_LIBRARY_PATH": x["path"]})  # want: env-hijack
    subprocess.run(["ls"], env=dict(os.environ, BASH_ENV=x["path"]))  # want: env-hijack
    subprocess.run(["ls"], env=x)  # want: env-hijack
    subprocess.run(["ls"], env={k: v for k, v in x.items()})  # want: env-hijack
    subprocess.run(["ls"], env={x["name"]: "1"})  # want: env-hijack
    env = os.environ.copy()
    env["NODE_OPTIONS"] = x["options"]
    subprocess.Popen(["node"], env=env)  # want: env-hijack
    os.execve("/bin/ls", ["ls"], {"LD_PRELOAD": x["library"]})  # want: env-hijack
    os.spawnve(os.P_WAIT, "/bin/ls", ["ls"], {"IFS": x["library"]})  # want: env-hijack
    return ""


def ones_own(folder):
    os.environ["PATH"] = folder + os.pathsep + os.environ["PATH"]
    os.environ["LD_PRELOAD"] = sys.argv[1]
    os.environ["PYTHONPATH"] = os.environ["MYPATH"]
    subprocess.run(["ls"], env={"PATH": folder})
    for name, value in os.environ.items():
        os.environ[name.upper()] = value


def constants():
    os.environ["PATH"] = "/usr/bin:/bin"
    os.environ["PATH"] = ".:" + os.environ["PATH"]  # want: env-hijack info
    os.environ["PATH"] = "/usr/bin:/tmp/tools"  # want: env-hijack info
    os.environ["PYTHONPATH"] = "."  # want: env-hijack info
    os.environ["LD_LIBRARY_PATH"] = f"/tmp/lib:{os.environ['LD_LIBRARY_PATH']}"  # want: env-hijack info
    os.environ["PATH"] = os.environ["PATH"] + ":/opt/bin"
    os.environ["PATH"] += ":/opt/bin"
    os.environ["TMPDIR"] = "/tmp/work"
