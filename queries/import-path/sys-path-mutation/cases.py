import os
import pathlib
import site
import sys
import sys as system
from sys import path

from flask import Flask, request

app = Flask(__name__)


@app.route("/plugin")
def plugin():
    folder = request.args["folder"]
    sys.path.append(folder)  # want: sys-path-mutation high
    sys.path.insert(0, folder)  # want: sys-path-mutation high
    sys.path.extend([folder])  # want: sys-path-mutation high
    sys.path += [folder]  # want: sys-path-mutation high
    sys.path[:0] = [folder]  # want: sys-path-mutation high
    sys.path[0] = folder  # want: sys-path-mutation high
    sys.path = [folder] + sys.path  # want: sys-path-mutation high
    site.addsitedir(folder)  # want: sys-path-mutation high
    system.path.append(os.path.join("/srv/plugins", folder))  # want: sys-path-mutation high
    path.append(folder)  # want: sys-path-mutation high
    return ""


@app.route("/number")
def number():
    sys.path.append("/srv/plugins/%d" % int(request.args["version"]))
    return ""


@app.route("/alias")
def alias():
    folders = sys.path
    folders.append(request.args["folder"])  # want: sys-path-mutation high
    add = sys.path.append
    add(request.args["folder"])  # want: sys-path-mutation high
    return ""


# Relative to wherever the program is started, or where everybody may write.
sys.path.append("lib")  # want: sys-path-mutation warning
sys.path.append("")  # want: sys-path-mutation warning
sys.path.append("..")  # want: sys-path-mutation warning
sys.path.insert(0, ".")  # want: sys-path-mutation warning
sys.path.insert(0, os.getcwd())  # want: sys-path-mutation warning
sys.path.insert(0, "/tmp/plugins")  # want: sys-path-mutation warning
sys.path += ["lib"]  # want: sys-path-mutation warning
sys.path[1:1] = ["vendor"]  # want: sys-path-mutation warning
sys.path = ["lib"] + sys.path  # want: sys-path-mutation warning
sys.path.extend(["/opt/app/lib", "lib"])  # want: sys-path-mutation warning
site.addsitedir("lib")  # want: sys-path-mutation warning

# Where the program's own files are.
sys.path.append("/opt/app/lib")  # want: sys-path-mutation hint
sys.path.append("C:\\app\\lib")  # want: sys-path-mutation hint
sys.path.insert(0, "/opt/app/lib")  # want: sys-path-mutation info
sys.path += ["/opt/app/lib"]  # want: sys-path-mutation hint


def beside():
    sys.path.append(os.path.dirname(os.path.abspath(__file__)))
    sys.path.append(str(pathlib.Path(__file__).parent))


def unknown_folder(folder):
    sys.path.append(folder)  # want: sys-path-mutation info
    sys.path.insert(1, folder)  # want: sys-path-mutation info
    sys.path.insert(0, folder)  # want: sys-path-mutation warning


def environment():
    sys.path.append(os.environ["APP_PLUGINS"])  # want: sys-path-mutation error


def command_line():
    sys.path.append(sys.argv[1])  # want: sys-path-mutation warning


# These leave the search path as it is, or shorten it.
def harmless():
    folders = list(sys.path)
    folders.append(request.args["folder"])
    copy = sys.path + [request.args["folder"]]
    sys.path.remove("/opt/app/lib")
    sys.argv += [request.args["folder"]]
    os.environ["X"] = sys.path[0]
    path = [request.args["folder"]]
    return folders, copy, path


def put_back(folder):
    saved = sys.path[:]
    sys.path.insert(0, folder)  # want: sys-path-mutation warning
    sys.path[:] = saved
    sys.path = [f for f in sys.path if f != folder]
    sys.path[0] = os.path.abspath(sys.path[0])


class Finder:
    def __init__(self, path=None):
        if path is None:
            path = sys.path
        self.path = path

    def add(self):
        self.path += [request.args["folder"]]  # want: sys-path-mutation high
