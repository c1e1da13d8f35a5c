"""A flow begins here, passes two helpers, and ends in runner.py."""

from flask import Flask, request

from .helpers import clean, prepare
from . import safe

app = Flask(__name__)


@app.route("/log")
def log():
    return prepare(request.args["ref"])


@app.route("/count")
def count():
    return prepare(str(int(request.args["n"])))


@app.route("/quoted")
def quoted():
    return safe.prepare(request.args["ref"])


@app.route("/cleaned")
def cleaned():
    return safe.raw(clean(request.args["ref"]))
