import shlex

import docker
import fabric
import invoke
import paramiko
import pexpect
from fabric import Connection, SerialGroup, group
from flask import Flask, request
from plumbum import SshMachine

app = Flask(__name__)


@app.route("/status")
def status():
    unit = request.args["unit"]
    client = paramiko.SSHClient()
    client.exec_command("systemctl status " + unit)  # want: remote-shell high
    client.exec_command("systemctl status " + shlex.quote(unit))
    client.exec_command("systemctl status")  # want: remote-shell hint
    Connection("server").run("systemctl status " + unit)  # want: remote-shell high
    invoke.run(command="systemctl status " + unit)  # want: remote-shell high
    pexpect.run("systemctl status " + unit)  # want: remote-shell high
    Connection("server").run(f"kill {int(unit)}")
    return ""


@app.route("/others")
def others():
    unit = request.args["unit"]
    SerialGroup("a", "b").run("systemctl status " + unit)  # want: remote-shell high
    group.ThreadingGroup("a", "b").sudo("systemctl status " + unit)  # want: remote-shell high
    docker.from_env().containers.get("web").exec_run(f"ls {unit}")  # want: remote-shell high
    docker.from_env().containers.get("web").exec_run(unit)  # want: remote-shell high
    docker.from_env().containers.get("web").exec_run(["ls", unit])
    SshMachine("server").session().run("ls " + unit)  # want: remote-shell high
    SshMachine("server")["ls"](unit)
    return ""


@fabric.task
def deploy(connection, branch):
    connection.run("git checkout " + branch)  # want: remote-shell hint
    connection.local("make")  # want: remote-shell hint


@invoke.task(help={"target": "what is made"})
def make(context, target):
    context.run("make " + target)  # want: remote-shell hint
    run(context, "make " + target)


def run(context, command):
    context.run(command)  # FIXME: its caller knows what context is


def no_task(context, target):
    context.run("make " + target)


def unknown(client, unit):
    client.exec_command("systemctl status " + unit)  # want: remote-shell hint
