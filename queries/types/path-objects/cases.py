import os
import pathlib

from flask import Flask, request

app = Flask(__name__)


@app.route("/joined")
def joined():
    (pathlib.Path("/srv") / request.args["name"]).unlink()  # want: path-traversal high
    pathlib.Path("/srv").joinpath(request.args["name"]).with_suffix(".txt").read_text()  # want: path-traversal high
    return ""


@app.route("/checked")
def checked():
    path = (pathlib.Path("/srv") / request.args["name"]).resolve()
    if path.is_relative_to("/srv"):
        path.unlink()
    return ""


@app.route("/normal")
def normal():
    path = os.path.normpath(os.path.join("/srv", request.args["name"]))
    if path.startswith("/srv/"):
        os.remove(path)
    return ""
