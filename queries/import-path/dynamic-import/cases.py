import imp
import importlib
import importlib as il
import importlib.util
import pkgutil
import pydoc
import sys
from importlib import import_module

from django.utils.module_loading import import_string
from flask import Flask, request

app = Flask(__name__)


@app.route("/module")
def module():
    return str(importlib.import_module(request.args["module"]))  # want: dynamic-import high


@app.route("/prefix")
def prefix():
    return str(import_module("plugins." + request.args["name"]))  # want: dynamic-import high


@app.route("/builtin")
def builtin():
    return str(__import__(request.args["name"]))  # want: dynamic-import high


@app.route("/others")
def others():
    name = request.args["name"]
    il.import_module(name=name)  # want: dynamic-import high
    importlib.__import__(name)  # want: dynamic-import high
    pkgutil.resolve_name(name)  # want: dynamic-import high
    pydoc.locate(name)  # want: dynamic-import high
    import_string(name)  # want: dynamic-import high
    importlib.util.find_spec(name)  # want: dynamic-import high
    imp.load_module(name, *imp.find_module(name))  # want: dynamic-import high
    return ""


@app.route("/path")
def route():
    return show(request.view_args["name"])


def show(name):
    return importlib.import_module(f".{name}", package="plugins")  # want: dynamic-import high


PLUGINS = {"csv": "plugins.csv", "json": "plugins.json"}


@app.route("/table")
def table():
    return str(importlib.import_module(PLUGINS[request.args["format"]]))


@app.route("/allowed")
def allowed():
    name = request.args["name"]
    if name not in PLUGINS:
        return "unknown"
    return str(importlib.import_module(name))


@app.route("/number")
def number():
    return str(importlib.import_module("migrations.m%04d" % int(request.args["n"])))


def unknown_module(name):
    return importlib.import_module(name)  # want: dynamic-import info


def only_found(name):
    return imp.find_module(name)


def constant():
    importlib.import_module("json")
    __import__("os")
    return import_string("json.loads")


def command_line():
    return importlib.import_module(sys.argv[1])  # want: dynamic-import info


class Loader:
    def import_module(self, name):
        return name


def other_method():
    return Loader().import_module(request.args["name"])
