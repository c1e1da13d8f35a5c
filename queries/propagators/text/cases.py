import os
import string
import subprocess
import sys
import textwrap

from flask import Flask, request

app = Flask(__name__)


@app.route("/text")
def text():
    x = request.args["x"]
    eval(x.strip().lower())  # want: eval-dynamic high
    eval(x.split(",")[0])  # want: eval-dynamic high
    eval("{} + 1".format(x))  # want: eval-dynamic high
    eval("{x} + 1".format_map({"x": x}))  # want: eval-dynamic high
    eval(" + ".join(["1", x]))  # want: eval-dynamic high
    eval("1 + X".replace("X", x))  # want: eval-dynamic high
    eval(x.encode().decode("utf-8"))  # want: eval-dynamic high
    eval(x.partition("=")[2])  # want: eval-dynamic high
    eval(textwrap.dedent(x))  # want: eval-dynamic high
    eval(string.Template("$x + 1").substitute(x=x))  # want: eval-dynamic high
    eval(str(x))  # want: eval-dynamic high
    return ""


def of_windows():
    os.system(subprocess.list2cmdline(["echo", sys.argv[1]]))  # want: os-system
    os.system(subprocess.list2cmdline(["echo", "1"]))
