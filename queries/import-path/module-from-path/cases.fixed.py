import importlib.util
import sys
import zipimport
from importlib.machinery import SourceFileLoader

import imp
from flask import Flask, request

app = Flask(__name__)


@app.route("/plugin")
def plugin():
    path = request.args["path"]
    importlib.util.spec_from_file_location("plugin", path)  # want: module-from-path high
    SourceFileLoader("plugin", path=path)  # want: module-from-path high
    imp.load_source("plugin", path)  # want: module-from-path high
    zipimport.zipimporter(path)  # want: module-from-path high
    importlib.util.spec_from_file_location(path, "plugins/a.py")
    return ""


def unknown(path):
    importlib.util.spec_from_file_location("plugin", path)  # want: module-from-path info
    importlib.util.spec_from_file_location("plugin", "plugins/a.py")


def main():
    SourceFileLoader("__main__", sys.argv[1]).load_module()  # want: module-from-path info
    imp.load_source("config", input())  # want: module-from-path info
