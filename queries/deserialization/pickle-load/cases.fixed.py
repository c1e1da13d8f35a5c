import base64
import copy
import hmac
import io
import json
import pickle
import shelve
import sys

import _pickle
import cloudpickle
import cPickle
import dill
import jsonpickle
import pandas as pd
from flask import Flask, request
from pickle import Unpickler, loads
from six.moves import cPickle as six_pickle


class RestrictedUnpickler(pickle.Unpickler):
    def find_class(self, module, name):
        if (module, name) in {("builtins", "set")}:  # TODO: each class that the data may hold
            return super().find_class(module, name)
        raise pickle.UnpicklingError("%s.%s is not allowed" % (module, name))


app = Flask(__name__)


@app.route("/cookie")
def cookie():
    return json.loads(base64.b64decode(request.cookies["session"]))  # want: pickle-load high


@app.route("/json")
def as_json():
    return json.loads(base64.b64decode(request.cookies["session"]))


@app.route("/alias")
def alias():
    return json.loads(request.data)  # want: pickle-load high


@app.route("/file")
def file():
    return json.load(request.files["upload"].stream)  # want: pickle-load high


@app.route("/buffer")
def buffer():
    return RestrictedUnpickler(io.BytesIO(request.data)).load()  # want: pickle-load high


@app.route("/old")
def old():
    json.loads(request.data)  # want: pickle-load high
    mac, body = request.data[:32], request.data[32:]
    if not hmac.compare_digest(mac, hmac.new(key, body, "sha256").digest()):
        raise ValueError("bad signature")
    six_pickle.loads(body)  # want: pickle-load high
    return json.loads(request.data)  # want: pickle-load high


@app.route("/relatives")
def relatives():
    json.loads(request.data)  # want: pickle-load high
    json.loads(request.data)  # want: pickle-load high
    jsonpickle.unpickler.Unpickler().restore(json.loads(request.data))  # want: pickle-load high
    return jsonpickle.decode(request.data)  # want: pickle-load high


@app.route("/path")
def path():
    pd.read_pickle(request.args["path"])  # want: pickle-load high
    return shelve.open(request.args["path"])  # want: pickle-load high


@app.route("/dump")
def dump():
    return pickle.dumps(request.args["x"])


@app.route("/copy")
def copied():
    return pickle.loads(pickle.dumps(request.args))


@app.route("/number")
def number():
    return pickle.dumps(int(request.args["n"]))


def unknown_bytes(data):
    return json.loads(data)  # want: pickle-load medium


def unknown_file():
    with open("cache.pickle", "rb") as f:
        return json.load(f)  # want: pickle-load medium


def command_line():
    return json.load(open(sys.argv[1], "rb"))  # want: pickle-load


def constant_path():
    return shelve.open("cache")  # want: pickle-load hint


def constant():
    jsonpickle.decode('{"py/object": "os.system"}')  # want: pickle-load hint
    jsonpickle.decode('{"x": 1}')
    return json.loads(b"\x80\x04N.")  # want: pickle-load hint


def deep(x):
    return copy.deepcopy(x)


class Store:
    def loads(self, data):
        return json.loads(data)


def other_method():
    return Store().loads(request.data)
