import builtins
import sys

import six
from flask import Flask, request

app = Flask(__name__)


@app.route("/body")
def body():
    exec(request.get_data(as_text=True))  # want: exec-dynamic high
    return ""


@app.route("/namespace")
def namespace():
    scope = {}
    exec(request.form["code"], scope, scope)  # want: restricted-builtins-eval high
    return str(scope)


@app.route("/compiled")
def compiled():
    code = compile(request.form["code"], "<form>", "exec")
    exec(code)  # want: exec-dynamic
    return ""


@app.route("/table")
def table():
    actions = {"a": "x = 1", "b": "x = 2"}
    exec(actions[request.args["which"]])
    return ""


@app.route("/chosen")
def chosen():
    which = request.args["which"]
    if which == "x = 1":
        exec(which)
    return ""


@app.route("/built")
def built():
    lines = ["import math"]
    lines.append("print(math." + request.args["name"] + ")")
    builtins.exec("\n".join(lines))  # want: exec-dynamic high
    return ""


@app.route("/number")
def number():
    exec("x = {}".format(int(request.args["n"])))
    return ""


@app.route("/six")
def through_six():
    six.exec_(request.args["code"])  # want: exec-dynamic high
    return ""


@app.route("/loop")
def loop():
    for line in request.form["code"].splitlines():
        exec(line)  # want: exec-dynamic high
    return ""


def script():
    exec(open(sys.argv[1]).read())  # want: exec-dynamic


def unknown_text(code):
    exec(code)  # want: exec-dynamic medium


def constant():
    exec("import antigravity")  # want: exec-dynamic hint


class Connection:
    def exec(self, statement):
        return statement


def method(connection: Connection):
    return connection.exec(request.args["statement"])


# Where the namespace is a dict, the finding is one of restricted-builtins-eval.
def with_names(text, names, more):
    exec(text, names)  # want: exec-dynamic medium
    exec(text, globals())  # want: exec-dynamic medium
    exec(text, names, {})  # want: exec-dynamic medium
    exec(text, **more)  # want: exec-dynamic medium
    exec(text, {})
    exec(text, {"__builtins__": {}}, names)
