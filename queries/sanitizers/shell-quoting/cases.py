import os
import shlex

from flask import Flask, request

app = Flask(__name__)


@app.route("/quote")
def quote():
    x = request.args["x"]
    os.system("ls " + shlex.quote(x))
    os.system("ls " + shlex.join(["--", x]))
    os.system(" ".join(shlex.quote(word) for word in x.split()))
    os.system("ls " + " ".join(shlex.split(x)))  # want: os-system high
    os.system("ls " + x.replace(";", ""))  # want: os-system high
    eval(shlex.quote(x))  # want: eval-dynamic high
    return ""
