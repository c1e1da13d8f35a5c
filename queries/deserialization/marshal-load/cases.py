import base64
import importlib
import json
import marshal
import marshal as m
import sys
import zlib

from flask import Flask, request
from marshal import loads

app = Flask(__name__)


@app.route("/body")
def body():
    return marshal.loads(request.data)  # want: marshal-load high


@app.route("/json")
def as_json():
    return json.loads(request.data)


@app.route("/alias")
def alias():
    m.loads(request.data)  # want: marshal-load high
    return loads(request.data)  # want: marshal-load high


@app.route("/file")
def file():
    return marshal.load(request.files["code"].stream)  # want: marshal-load high


@app.route("/packed")
def packed():
    return m.loads(zlib.decompress(base64.b64decode(request.form["code"])))  # want: marshal-load high


@app.route("/branch")
def branch():
    data = b""
    if "code" in request.args:
        data = request.args["code"].encode()
    return marshal.loads(data)  # want: marshal-load high


@app.route("/module")
def module():
    return importlib.import_module("marshal").loads(request.data)  # want: marshal-load high


@app.route("/dump")
def dump():
    return marshal.dumps(request.args["x"])


@app.route("/copy")
def copied():
    return marshal.loads(marshal.dumps([request.args["x"]]))


def unknown_bytes(data):
    return marshal.loads(data)  # want: marshal-load medium


def compiled_file(path):
    with open(path, "rb") as f:
        f.read(16)
        return marshal.load(f)  # want: marshal-load medium


def command_line():
    return marshal.loads(sys.argv[1].encode())  # want: marshal-load warning


def constant():
    return marshal.loads(b"N")  # want: marshal-load hint


class Marshal:
    def loads(self, data):
        return data


def other_method():
    marshal = Marshal()
    return marshal.loads(request.data)
