import importlib
import pkgutil
from importlib.metadata import entry_points

import pkg_resources
import pluggy
from flask import Flask, request
from stevedore import DriverManager, extension

import plugins

app = Flask(__name__)


def entries():
    for point in entry_points(group="app.plugins"):
        point.load()()  # want: plugin-load hint
    for point in entry_points().get("app.plugins", []):
        point.load()  # want: plugin-load hint
    for point in entry_points().select(group="app.plugins"):
        print(point.name)
    for point in pkg_resources.iter_entry_points("app.plugins"):
        point.load()  # want: plugin-load hint
    pkg_resources.load_entry_point("app", "app.plugins", "main")  # want: plugin-load hint


def managers():
    manager = pluggy.PluginManager("app")
    manager.load_setuptools_entrypoints("app")  # want: plugin-load hint
    manager.register(plugins)
    extension.ExtensionManager("app.plugins", invoke_on_load=True)  # want: plugin-load hint
    DriverManager("app.plugins", "name")


def folders():
    for finder, name, is_package in pkgutil.iter_modules(plugins.__path__):  # want: plugin-load hint
        importlib.import_module("plugins." + name)
    for module in pkgutil.walk_packages(plugins.__path__):
        print(module.name)
    return {m.name: importlib.import_module(m.name) for m in pkgutil.iter_modules(plugins.__path__)}  # want: plugin-load hint


@app.route("/plugins")
def choose():
    for point in entry_points(group=request.args["group"]):  # want: plugin-load error
        print(point)
    for module in pkgutil.iter_modules([request.args["folder"]]):  # want: plugin-load error
        importlib.import_module(module.name)
    return ""
