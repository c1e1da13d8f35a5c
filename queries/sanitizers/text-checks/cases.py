import os
import re

from flask import Flask, request

app = Flask(__name__)


@app.route("/checks")
def checks():
    x = request.args["x"]
    if x.isalnum():
        os.system("ls " + x)
    if x.isdigit():
        os.system("ls " + x)
    if re.fullmatch(r"[a-z0-9_-]+", x):
        os.system("ls " + x)
    if re.fullmatch(r"[a-z; ]+", x):
        os.system("ls " + x)  # want: os-system high
    if re.match(r"[a-z]+$", x):  # want: weak-guard
        os.system("ls " + x)  # want: os-system high
    if re.match(r"[a-z]+\Z", x):
        os.system("ls " + x)
    if re.search(r"[a-z]+", x):
        os.system("ls " + x)  # want: os-system high
    if not x.isalnum():
        os.system("ls " + x)  # want: os-system high
    return ""


@app.route("/early")
def early():
    x = request.args["x"]
    if not re.fullmatch("[A-Za-z]{1,10}", x):
        return "no"
    os.system("ls " + x)
    return ""


SAFE = re.compile(r"[a-z]+")


@app.route("/compiled")
def compiled():
    x = request.args["x"]
    if SAFE.fullmatch(x):
        os.system("ls " + x)
    os.system("ls " + x)  # want: os-system high
    return ""


@app.route("/ways")
def ways():
    x = request.args["x"]
    if re.search(r"\A[a-z]+\Z", x):
        os.system("ls " + x)
    if re.search(r"[a-z]+\Z", x):
        os.system("ls " + x)  # want: os-system high
    if re.fullmatch(r"[a-z]+(\.txt|\.md)?", x):
        os.system("ls " + x)
    if re.fullmatch(r"[a-z]+(; ?[a-z]+)*", x):
        os.system("ls " + x)  # want: os-system high
    if not re.search("[^a-z]", x):
        os.system("ls " + x)
    if not re.search("[;&]", x):
        os.system("ls " + x)  # want: os-system high
    os.system("ls " + re.sub("[^a-z]", "", x))
    os.system("ls " + re.sub("[;&]", "", x))  # want: os-system high
    return ""


BAD = re.compile("[^a-z]")
LINE = re.compile("^[a-z]+$")
END = re.compile(r"[a-z]+\Z")


@app.route("/compiled-ways")
def compiled_ways():
    x = request.args["x"]
    if LINE.match(x):  # want: weak-guard
        os.system("ls " + x)  # want: os-system high
    if LINE.fullmatch(x):
        os.system("ls " + x)
    if END.match(x):
        os.system("ls " + x)
    if END.search(x):
        os.system("ls " + x)  # want: os-system high
    if BAD.search(x) is None:
        os.system("ls " + x)
    os.system("ls " + BAD.sub("", x))
    return ""


@app.route("/names")
def names():
    x = request.args["x"]
    if x.isidentifier():
        eval(x)  # want: eval-dynamic medium
    if re.fullmatch("[a-z]+", x):
        eval(x)  # want: eval-dynamic medium
    if x.isdigit():
        eval(x)  # want: eval-dynamic low
    return ""
