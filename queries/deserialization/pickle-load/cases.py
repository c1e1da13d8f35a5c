import base64
import copy
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

app = Flask(__name__)


@app.route("/cookie")
def cookie():
    return pickle.loads(base64.b64decode(request.cookies["session"]))  # want: pickle-load high


@app.route("/json")
def as_json():
    return json.loads(base64.b64decode(request.cookies["session"]))


@app.route("/alias")
def alias():
    return loads(request.data)  # want: pickle-load high


@app.route("/file")
def file():
    return pickle.load(request.files["upload"].stream)  # want: pickle-load high


@app.route("/buffer")
def buffer():
    return Unpickler(io.BytesIO(request.data)).load()  # want: pickle-load high


@app.route("/old")
def old():
    cPickle.loads(request.data)  # want: pickle-load high
    six_pickle.loads(request.data)  # want: pickle-load high
    return _pickle.loads(request.data)  # want: pickle-load high


@app.route("/relatives")
def relatives():
    dill.loads(request.data)  # want: pickle-load high
    cloudpickle.loads(request.data)  # want: pickle-load high
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
    return pickle.loads(data)  # want: pickle-load medium


def unknown_file():
    with open("cache.pickle", "rb") as f:
        return pickle.load(f)  # want: pickle-load medium


def command_line():
    return pickle.load(open(sys.argv[1], "rb"))  # want: pickle-load


def constant_path():
    return shelve.open("cache")  # want: pickle-load hint


def constant():
    jsonpickle.decode('{"py/object": "os.system"}')  # want: pickle-load hint
    jsonpickle.decode('{"x": 1}')
    return pickle.loads(b"\x80\x04N.")  # want: pickle-load hint


def deep(x):
    return copy.deepcopy(x)


class Store:
    def loads(self, data):
        return json.loads(data)


def other_method():
    return Store().loads(request.data)
