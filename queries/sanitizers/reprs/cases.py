import os

from flask import Flask, request

app = Flask(__name__)


@app.route("/repr")
def show():
    x = request.args["x"]
    exec(f"x = {x!r}")  # want: exec-dynamic medium
    exec("x = %r" % x)  # want: exec-dynamic medium
    exec("x = {!r}".format(x))  # want: exec-dynamic medium
    exec("x = " + repr(x))  # want: exec-dynamic medium
    exec("x = '%s'" % x)  # want: exec-dynamic high
    exec("x = %r + %s" % (x, x))  # want: exec-dynamic high
    os.system("echo %r" % x)  # want: os-system high
