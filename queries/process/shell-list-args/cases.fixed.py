import subprocess

from flask import Flask, request

app = Flask(__name__)


@app.route("/list")
def as_list():
    subprocess.run(["ls", request.args["folder"]])  # want: shell-list-args high
    subprocess.run(["ls", request.args["folder"]])
    return ""


def unknown(path):
    subprocess.check_call(["tar", "-xf", path])  # want: shell-list-args warning
    subprocess.check_call(("tar", "-xf", path), shell=False)
    subprocess.check_call(["ls"], shell=True)


def constant():
    subprocess.Popen(["ls", "-l"])  # want: shell-list-args warning
