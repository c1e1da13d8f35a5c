import os

from flask import Flask, request

import checks
from checks import known, require

app = Flask(__name__)


@app.route("/a")
def a():
    ref = request.args["ref"]
    if not known(ref):
        return "no"
    return os.popen("git log " + ref).read()


@app.route("/b")
def b():
    ref = request.args["ref"]
    require(ref)
    return os.popen("git log " + ref).read()


@app.route("/c")
def c():
    ref = request.args["ref"]
    if not checks.nothing(ref):
        return "no"
    return os.popen("git log " + ref).read()  # want: os-system high
