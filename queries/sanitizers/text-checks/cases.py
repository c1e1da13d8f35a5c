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
    if re.match(r"[a-z]+$", x):
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
