import os
import re
import subprocess

from flask import Flask, request

app = Flask(__name__)
BAD = ["import", "exec", "__"]


@app.route("/words")
def words():
    code = request.args["code"]
    if "import" in code or "__" in code:
        return "no"
    return eval(code)  # want: eval-dynamic high, string-denylist-guard error


@app.route("/listed")
def listed():
    code = request.args["code"]
    if any(word in code for word in BAD):
        return "no"
    exec(code)  # want: exec-dynamic high, string-denylist-guard error
    return ""


@app.route("/loop")
def loop():
    code = request.args["code"]
    for word in BAD:
        if word in code:
            raise ValueError(word)
    return eval(code)  # want: eval-dynamic high, string-denylist-guard error


@app.route("/pattern")
def pattern():
    code = request.args["code"]
    if not re.search("os|import|exec", code):
        return eval(code)  # want: eval-dynamic high, string-denylist-guard error
    return "no"


@app.route("/shell")
def shell():
    command = request.args["command"]
    if ";" not in command:
        os.system(command)  # want: os-system high, string-denylist-guard error
        subprocess.run("ls " + command, shell=True)  # want: shell-true high, string-denylist-guard error
    subprocess.run(["ls", command])
    return ""


@app.route("/other")
def other():
    code = request.args["code"]
    if "import" in request.args["name"]:
        return "no"
    if "\n" in code:
        return "no"
    return eval(code)  # want: eval-dynamic high


def unknown(code):
    if "__" in code:
        raise ValueError(code)
    return eval(code)  # want: eval-dynamic medium, string-denylist-guard warning


def allowed(code):
    if code not in ("1", "2"):
        raise ValueError(code)
    if "__" in code:
        raise ValueError(code)
    return eval(code)


def sized(text):
    if "$" in text:
        return 1
    return eval(text)  # want: eval-dynamic medium
