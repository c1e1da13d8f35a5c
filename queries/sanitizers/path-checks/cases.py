import os
from pathlib import Path

from flask import Flask, abort, request, safe_join
from werkzeug.utils import secure_filename

app = Flask(__name__)
ROOT = Path("/srv/files")
BASE = "/srv/files"


@app.route("/names")
def names():
    open(os.path.join(BASE, secure_filename(request.args["name"])))
    open(safe_join(BASE, request.args["name"]))
    open(os.path.join(BASE, os.path.basename(request.args["name"])))  # want: path-traversal high
    open(os.path.normpath(os.path.join(BASE, request.args["name"])))  # want: path-traversal high
    open(os.path.join(BASE, request.args["name"].replace("../", "")))  # want: path-traversal high
    return ""


@app.route("/relative")
def relative():
    path = (ROOT / request.args["name"]).resolve()
    if not path.is_relative_to(ROOT):
        abort(404)
    return path.read_text()


@app.route("/unresolved")
def unresolved():
    path = ROOT / request.args["name"]
    if not path.is_relative_to(ROOT):  # want: weak-guard
        abort(404)
    return path.read_text()  # want: path-traversal high


@app.route("/prefix")
def prefix():
    path = os.path.realpath(os.path.join(BASE, request.args["name"]))
    if not path.startswith(BASE + os.sep):
        abort(404)
    return open(path).read()


@app.route("/prefix-unresolved")
def prefix_unresolved():
    path = os.path.join(BASE, request.args["name"])
    if not path.startswith(BASE + os.sep):
        abort(404)
    return open(path).read()  # want: path-traversal high


@app.route("/common")
def common():
    path = os.path.realpath(os.path.join(BASE, request.args["name"]))
    if os.path.commonpath([BASE, path]) != BASE:
        abort(404)
    return open(path).read()


@app.route("/common-true")
def common_true():
    path = os.path.abspath(os.path.join(BASE, request.args["name"]))
    if BASE == os.path.commonpath((BASE, path)):
        return open(path).read()
    return open(path).read()  # want: path-traversal high


@app.route("/common-unresolved")
def common_unresolved():
    path = os.path.join(BASE, request.args["name"])
    if os.path.commonpath([BASE, path]) != BASE:
        abort(404)
    return open(path).read()  # want: path-traversal high


@app.route("/parents")
def parents():
    path = (ROOT / request.args["name"]).resolve()
    if ROOT in path.parents:
        path.unlink()
    if ROOT not in path.parents:
        return ""
    return path.read_text()


@app.route("/raising")
def raising():
    path = (ROOT / request.args["name"]).resolve()
    try:
        path.relative_to(ROOT)
    except ValueError:
        abort(404)
    return path.read_bytes()


@app.route("/spelled")
def spelled():
    path = (ROOT / request.args["name"]).resolve()
    if not str(path).startswith(str(ROOT)):
        abort(404)
    return path.read_text()


@app.route("/without-dots")
def without_dots():
    name = request.args["name"]
    if ".." in name:
        abort(404)
    return open(os.path.join(BASE, name)).read()  # want: path-traversal high


@app.route("/relative-without-dots")
def relative_without_dots():
    name = request.args["name"]
    if ".." in name or os.path.isabs(name):
        abort(404)
    return open(os.path.join(BASE, name)).read()


@app.route("/one-name")
def one_name():
    name = request.args["name"]
    if os.sep in name or name in (os.curdir, os.pardir):
        abort(404)
    return open(os.path.join(BASE, name)).read()


@app.route("/only-relative")
def only_relative():
    name = request.args["name"]
    if name.startswith("/"):
        abort(404)
    return open(os.path.join(BASE, name)).read()  # want: path-traversal high


@app.route("/with-separator")
def with_separator():
    path = os.path.abspath(os.path.join(BASE, request.args["name"]))
    if not (path + os.sep).startswith(os.path.join(BASE, "")):
        abort(404)
    return open(path).read()


@app.route("/with-slash")
def with_slash():
    path = os.path.realpath(os.path.join(BASE, request.args["name"]))
    if (path + "/").startswith(BASE + "/") or os.path.join(path, "").startswith(BASE + "/"):
        return open(path).read()
    return open(path).read()  # want: path-traversal high


@app.route("/not-normal-with-slash")
def not_normal_with_slash():
    path = os.path.join(BASE, request.args["name"])
    if (path + "/").startswith(BASE + "/"):  # want: weak-guard info high
        return open(path).read()  # want: path-traversal high
    return ""


@app.route("/normal-path")
def normal_path():
    path = Path(os.path.normpath(ROOT / request.args["name"]))
    path.relative_to(ROOT)
    return path.resolve().read_text()


@app.route("/normal-start")
def normal_start():
    path = Path(os.path.normpath(ROOT)) / request.args["name"]
    path.relative_to(ROOT)
    return path.read_text()  # want: path-traversal high


@app.route("/one-of-several")
def one_of_several():
    path = os.path.realpath(os.path.join(BASE, request.args["name"]))
    for folder in (BASE, "/srv/other"):
        if (path + os.sep).startswith(folder + os.sep):
            return open(path).read()
    return open(path).read()  # want: path-traversal high
