import asyncio
import functools
import os
import shlex
import subprocess
import subprocess as sp, sys
from subprocess import Popen, PIPE, check_output as output

from flask import Flask, request

app = Flask(__name__)


@app.route("/run")
def run():
    return subprocess.run("ping " + request.args["host"], shell=True)  # want: shell-true high


@app.route("/list")
def as_list():
    return subprocess.run(["ping", request.args["host"]])


@app.route("/quoted")
def quoted():
    return subprocess.run("ping " + shlex.quote(request.args["host"]), shell=True)


@app.route("/joined")
def joined():
    return subprocess.run(shlex.join(["ping", request.args["host"]]), shell=True)


@app.route("/false")
def no_shell():
    subprocess.run(request.args["program"], shell=0)
    subprocess.run(request.args["program"], shell=[])
    subprocess.run(request.args["program"], shell=None)
    return subprocess.run(request.args["program"], shell=False)


@app.route("/true")
def true_enough():
    subprocess.run(request.args["program"], shell="yes")  # want: shell-true high
    subprocess.run(request.args["program"], shell=lambda: False)  # want: shell-true high
    subprocess.run(request.args["program"], shell=(x for x in ()))  # want: shell-true high
    return subprocess.run(request.args["program"], shell=[True])  # want: shell-true high


@app.route("/formats")
def formats():
    host = request.args["host"]
    subprocess.call(f"ping {host}", shell=True)  # want: shell-true high
    subprocess.call("ping %s" % host, shell=True)  # want: shell-true high
    subprocess.call("ping {}".format(host), shell=True)  # want: shell-true high
    subprocess.check_call(" ".join(["ping", host]), shell=1)  # want: shell-true high
    return output(args="ping " + host, shell=True)  # want: shell-true high


@app.route("/popen")
def popen():
    with Popen(request.form["command"], stdout=PIPE, shell=True) as process:  # want: shell-true high
        return process.stdout.read()


@app.route("/position")
def position():
    return sp.Popen(request.form["command"], -1, None, None, None, None, None, True, True)  # want: shell-true high


@app.route("/options")
def options():
    arguments = {"shell": True, "check": True}
    return sp.run(request.form["command"], **arguments)  # want: shell-true high


@app.route("/partial")
def partial():
    shell = functools.partial(subprocess.run, shell=True)
    return shell(request.form["command"])  # want: shell-true high


@app.route("/port")
def port():
    return subprocess.run("lsof -i :%d" % int(request.args["port"]), shell=True)


@app.route("/allowed")
def allowed():
    name = request.args["name"]
    if name in {"nginx", "redis"}:
        return subprocess.run("systemctl status " + name, shell=True)
    return "unknown"


@app.route("/by-hand")
def by_hand():
    subprocess.run(["sh", "-c", request.args["command"]])  # want: shell-true high
    subprocess.run(("/bin/bash", "-lc", "ls " + request.args["folder"]))  # want: shell-true high
    subprocess.run(["sh", "-c", 'ls "$1"', "sh", request.args["folder"]])  # want: shell-true hint
    os.execl("/bin/sh", "sh", "-c", request.args["command"])  # want: shell-true high
    os.spawnlp(os.P_WAIT, "bash", "bash", "-c", request.args["command"])  # want: shell-true high
    os.execv("/bin/sh", ["sh", "-c", request.args["command"]])  # want: shell-true high
    os.posix_spawn("/bin/sh", ("sh", "-c", request.args["command"]), os.environ)  # want: shell-true high
    os.execv("/bin/ls", ["ls", "-c", request.args["folder"]])
    command = ["bash", "-o", "pipefail", "-c"]
    command.append(request.args["command"])
    subprocess.run(command)  # want: shell-true high
    subprocess.run(["x", "-c", request.args["command"]], executable="/bin/bash")  # want: shell-true high
    subprocess.run(["cmd.exe", "/c", request.args["command"]])  # want: shell-true high
    subprocess.run(["cmd", "/C", "dir"])  # want: shell-true hint
    subprocess.run(["powershell", "-NoProfile", "-Command", request.args["command"]])  # want: shell-true high
    subprocess.run(["sudo", "sh", "-c", request.args["command"]])  # want: shell-true high
    subprocess.run(["ls", "-c", request.args["folder"]])
    subprocess.run(["ssh", "/c", request.args["folder"]])  # want: argument-injection


async def by_hand_later():
    await asyncio.create_subprocess_exec("sh", "-c", request.args["command"])  # want: shell-true high
    await asyncio.create_subprocess_exec("sh", ["sh", "-c", request.args["command"]])  # want: shell-true high
    await asyncio.create_subprocess_exec("ls", ["-c", request.args["command"]])


def unknown_command(command):
    return subprocess.run(command, shell=True)  # want: shell-true medium


def unknown_shell(command, shell):
    return subprocess.run(command, shell=shell)  # want: shell-true info


def constant():
    return subprocess.run("ls | wc -l", shell=True)  # want: shell-true hint


def wildcard():
    subprocess.run("tar czf /backup.tgz *", shell=True)  # want: shell-true warning
    subprocess.run("/bin/chown root: *", shell=True)  # want: shell-true warning
    subprocess.run("ls *", shell=True)  # want: shell-true hint


def command_line():
    subprocess.run("make " + sys.argv[1], shell=True)  # want: shell-true warning


class Runner:
    def run(self, command, shell):
        return command


def other_method():
    return Runner().run(request.args["command"], shell=True)


def handed_on(command, start):
    start(command, shell=True)  # want: shell-true hint
    start(command, shell=False)
    start(command, shell="")
    start(command, shell="/bin/bash")  # want: shell-true hint
