import shutil
import sys
import tarfile
import zipfile
from contextlib import closing
from tarfile import TarFile

from flask import Flask, request

app = Flask(__name__)


@app.route("/upload", methods=["POST"])
def upload():
    with tarfile.open(fileobj=request.files["archive"].stream) as archive:
        archive.extractall("/srv", filter="data")  # want: tar-extract high
        archive.extractall("/srv", filter="data")
        archive.extractall("/srv", filter=tarfile.tar_filter)
        archive.extractall("/srv", filter="data")  # want: tar-extract high
        for member in archive:
            archive.extract(member, "/srv", filter="data")  # want: tar-extract high
    return ""


@app.route("/zip", methods=["POST"])
def of_zip():
    zipfile.ZipFile(request.files["archive"].stream).extractall("/srv")
    return ""


def unknown_archive(path):
    with closing(tarfile.open(path)) as archive:
        archive.extractall(filter="data")  # want: tar-extract medium
        archive.extractall(filter="tar")
        archive.extractall(members=checked(archive), filter="data")  # want: tar-extract info
    TarFile(path).extractall(filter="data")  # want: tar-extract medium


def constant():
    tarfile.open("fixtures.tar").extractall(filter="data")  # want: tar-extract info


def unpacked(path):
    shutil.unpack_archive(path, "/srv", filter="data")  # want: tar-extract medium
    shutil.unpack_archive(path, "/srv", filter="data")
    shutil.unpack_archive(path, "/srv", "zip")
    shutil.unpack_archive(path, "/srv", "gztar", filter="data")  # want: tar-extract medium
    shutil.unpack_archive("a.zip")
    shutil.unpack_archive("a.tar.gz", filter="data")  # want: tar-extract info


def command_line():
    tarfile.open(sys.argv[1]).extractall(filter="data")  # want: tar-extract warning


def checked(archive):
    return [m for m in archive if m.isfile()]
