import glob
import io
import logging
import os
import pathlib
import shutil
import sqlite3
import sys
import wave
import zipfile

import numpy
import pandas
import torch
from flask import Flask, request, send_file, send_from_directory
from werkzeug.utils import secure_filename

app = Flask(__name__)
BASE = "/srv/files"
KNOWN = {"a": "/srv/a.txt", "b": "/srv/b.txt"}


@app.route("/read")
def read():
    name = request.args["name"]
    open(name)  # want: path-traversal high
    open(os.path.join(BASE, name))  # want: path-traversal high
    open(f"{BASE}/{name}.txt", encoding="utf-8")  # want: path-traversal high
    pathlib.Path(BASE, name).read_text()  # want: path-traversal high
    (pathlib.Path(BASE) / name).open()  # want: path-traversal high
    os.listdir(path=name)  # want: path-traversal high
    sqlite3.connect(name + ".db")  # want: path-traversal high
    zipfile.ZipFile(name)  # want: path-traversal high
    os.path.exists(name)  # want: path-traversal warning
    return ""


@app.route("/write")
def write():
    name = request.args["name"]
    os.remove(os.path.join(BASE, name))  # want: path-traversal high
    os.rename("/tmp/upload", os.path.join(BASE, name))  # want: path-traversal high
    os.makedirs(name)  # want: path-traversal high
    shutil.rmtree(BASE + "/" + name)  # want: path-traversal high
    shutil.copy(name, "/tmp/copy")  # want: path-traversal high
    pathlib.Path(name).write_text("x")  # want: path-traversal high
    pathlib.Path("/tmp/x").rename(name)  # want: path-traversal high
    return ""


@app.route("/upload", methods=["POST"])
def upload():
    file = request.files["file"]
    file.save(os.path.join(BASE, file.filename))  # want: path-traversal high
    file.save(os.path.join(BASE, secure_filename(file.filename)))
    request.files["file"].save(os.path.join(BASE, request.form["name"]))  # want: path-traversal high
    request.files.get("file").save(request.form["name"])  # want: path-traversal high
    open("/srv/log", "w").write(request.form["name"])
    return ""


@app.route("/files", methods=["POST"])
def files():
    zipfile.ZipFile(request.files["archive"])
    zipfile.ZipFile(request.files["archive"].stream)
    zipfile.ZipFile(io.BytesIO(request.data))
    return send_file(io.BytesIO(request.data))


@app.route("/serve")
def serve():
    send_from_directory(request.args["folder"], "a.txt")  # want: path-traversal high
    send_from_directory(BASE, request.args["name"])
    return send_file(request.args["name"])  # want: path-traversal high


@app.route("/known")
def known():
    open(KNOWN[request.args["name"]])
    if request.args["name"] in ("a.txt", "b.txt"):
        open(os.path.join(BASE, request.args["name"]))
    open(f"/srv/{int(request.args['number'])}.txt")
    return ""


@app.route("/file/<path:name>")
def routed(name):
    return open(os.path.join(BASE, name)).read()  # want: path-traversal high


def unknown_name(name):
    open(name)
    os.remove(name)


def command_line():
    open(sys.argv[1])
    os.remove(os.environ["STATE_FILE"])


def constant():
    return open("/etc/hostname").read()


@app.route("/kinds")
def kinds():
    name = request.args["name"]
    frame = pandas.DataFrame()
    frame.to_csv(name)  # want: path-traversal high
    frame.to_csv(io.StringIO())
    numpy.savetxt(name, frame)  # want: path-traversal high
    torch.save(frame, name)  # want: path-traversal high
    torch.save(name, "model.pt")
    wave.open(name)  # want: path-traversal high
    wave.open(io.BytesIO(request.data))
    glob.glob(name + "/*")  # want: path-traversal high
    logging.FileHandler(os.path.join(BASE, name))  # want: path-traversal high
    return ""
