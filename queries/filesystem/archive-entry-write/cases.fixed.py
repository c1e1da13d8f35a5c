import gzip
import os
import shutil
import tarfile
import zipfile
from pathlib import Path

from flask import Flask, request

app = Flask(__name__)


@app.route("/upload", methods=["POST"])
def upload():
    with zipfile.ZipFile(request.files["archive"].stream) as archive:
        for info in archive.infolist():
            with open(os.path.join("/srv", info.filename), "wb") as out:  # want: archive-entry-write high
                out.write(archive.read(info))
        for name in archive.namelist():
            (Path("/srv") / name).write_bytes(archive.read(name))  # want: archive-entry-write high
            with open(os.path.join("/srv", os.path.basename(name)), "wb") as out:
                out.write(archive.read(name))
            archive.extract(name, "/srv")
    return ""


def unknown_archive(path):
    with tarfile.open(path) as archive:
        for member in archive:
            target = os.path.join("/srv", member.name)
            os.makedirs(target)  # want: archive-entry-write medium
        for member in archive.getmembers():
            target = os.path.realpath(os.path.join("/srv", member.name))
            if target.startswith("/srv/"):
                os.makedirs(target)
            archive.extract(member, "/srv", filter="data")


def other_names(folder):
    for name in os.listdir(folder):
        open(os.path.join(folder, name))


def copied(path):
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            shutil.copy2("default", os.path.join("out", name))  # want: archive-entry-write
            gzip.open(os.path.join("out", name), "wb")  # want: archive-entry-write
            shutil.copy2("default", os.path.join("out", os.path.basename(name)))
