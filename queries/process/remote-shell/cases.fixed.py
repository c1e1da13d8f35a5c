import shlex

import invoke
import paramiko
import pexpect
from fabric import Connection
from flask import Flask, request

app = Flask(__name__)


@app.route("/status")
def status():
    unit = request.args["unit"]
    client = paramiko.SSHClient()
    client.exec_command("systemctl status " + unit)  # want: remote-shell high
    client.exec_command("systemctl status " + shlex.quote(unit))
    client.exec_command("systemctl status")
    Connection("server").run("systemctl status " + unit)  # want: remote-shell high
    invoke.run(command="systemctl status " + unit)  # want: remote-shell high
    pexpect.run("systemctl status " + unit)  # want: remote-shell high
    Connection("server").run(f"kill {int(unit)}")
    return ""


def unknown(client, unit):
    client.exec_command("systemctl status " + unit)  # want: remote-shell hint
