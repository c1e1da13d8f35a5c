import pickle
import tarfile
import zipfile

from flask import Flask, request

app = Flask(__name__)


@app.route("/zip", methods=["POST"])
def of_zip():
    with zipfile.ZipFile(request.files["archive"].stream) as archive:
        pickle.loads(archive.read("state"))  # want: pickle-load high, decompression-bomb
    return ""


@app.route("/tar", methods=["POST"])
def of_tar():
    archive = tarfile.open(fileobj=request.files["archive"].stream)
    pickle.load(archive.extractfile("state"))  # want: pickle-load high
    return ""


def constant():
    pickle.loads(zipfile.ZipFile("state.zip").read("state"))  # want: pickle-load medium
