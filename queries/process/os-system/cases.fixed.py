import asyncio
import commands
import os
import os as operating_system
import popen2
import posix
import pty
import shlex
import shutil
import subprocess
import sys
import threading
from os import popen, system as run

from flask import Flask, request

app = Flask(__name__)


@app.route("/ping")
def ping():
    subprocess.run(["ping", "-c", "1", request.args["host"]])  # want: os-system high
    return ""


@app.route("/list")
def as_list():
    subprocess.run(["ping", "-c", "1", request.args["host"]])
    return ""


@app.route("/quoted")
def quoted():
    os.system("ping -c 1 " + shlex.quote(request.args["host"]))
    return ""


@app.route("/aliases")
def aliases():
    host = request.args["host"]
    run(host)  # want: os-system high
    subprocess.run(["ping", host], stdout=subprocess.PIPE, text=True).stdout  # want: os-system high
    posix.system(host)  # want: os-system high
    operating_system.popen(cmd=host)  # want: os-system high
    shutil.os.system(host)  # want: os-system high
    getattr(os, "sys" + "tem")(host)  # want: os-system high
    vars(os)["system"](host)  # want: os-system high
    __import__("os").system(host)  # want: os-system high
    return ""


@app.route("/output")
def output():
    subprocess.getstatusoutput("ls " + shlex.quote(request.args["folder"]))  # want: os-system high
    return subprocess.run(["ls", request.args["folder"]], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True).stdout.rstrip("\n")  # want: os-system high


async def later():
    await asyncio.create_subprocess_shell(request.args["command"])  # want: os-system high
    await asyncio.subprocess.create_subprocess_shell(cmd=request.args["command"])  # want: os-system high
    await asyncio.create_subprocess_exec("ls", request.args["folder"])


async def on_loop():
    loop = asyncio.get_running_loop()
    await loop.subprocess_shell(asyncio.SubprocessProtocol, request.args["command"])  # want: os-system high


@app.route("/old")
def old():
    commands.getoutput(request.args["command"])  # want: os-system high
    os.popen3(request.args["command"])  # want: os-system high
    popen2.Popen3(request.args["command"])  # want: os-system high
    return ""


@app.route("/several")
def several():
    for folder in request.args.getlist("folder"):
        subprocess.run(["ls", f"{folder}"])  # want: os-system high
    return ""


@app.route("/digits")
def digits():
    port = request.args["port"]
    if not port.isdigit():
        return "no port"
    os.system("lsof -i :" + port)
    return ""


@app.route("/matched")
def matched():
    command = {"up": "uptime", "who": "who"}.get(request.args["what"], "true")
    os.system(command)  # want: os-system hint
    return ""


def unknown_command(command):
    return os.system(command)  # want: os-system medium


def constant():
    return os.system("clear")  # want: os-system hint


def shells():
    pty.spawn("/bin/sh")  # want: os-system hint
    pty.spawn(["bash", "-i"])  # want: os-system hint
    pty.spawn(["vi", "-i"])
    os.execl("/bin/sh", "sh")  # want: os-system hint
    os.spawnlp(os.P_NOWAIT, "bash", "bash")  # want: os-system hint
    os.execl("/bin/ls", "ls")


def command_line():
    subprocess.run(["make", sys.argv[1]])  # want: os-system warning


def environment():
    os.system(os.environ["EDITOR"] + " notes.txt")  # want: os-system warning


def other_system(os):
    return os.system(request.args["command"])


def platform_name():
    import platform

    return platform.system()
