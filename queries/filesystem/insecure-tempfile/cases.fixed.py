import gzip
import os
import pathlib
import stat
import tempfile
from pathlib import Path
from tempfile import mktemp


def names():
    tempfile.mktemp()  # want: insecure-tempfile warning
    tempfile.NamedTemporaryFile("w", suffix=".txt", delete=False)  # want: insecure-tempfile warning
    tempfile.mkstemp()
    tempfile.mktemp(dir=tempfile.mkdtemp())
    tempfile.NamedTemporaryFile()


def constants(name):
    open("/tmp/state", "w")  # want: insecure-tempfile warning
    open("/tmp/state", mode="ab")  # want: insecure-tempfile warning
    open("/var/tmp/app/state", "r+")  # want: insecure-tempfile warning
    open("/tmp/state", "x")
    open("/tmp/state")
    open("/srv/tmp/state", "w")
    open(os.path.join(tempfile.mkdtemp(), name), "w")


def rights(path):
    os.chmod(path, 0o777)  # want: insecure-tempfile warning
    os.chmod(path, 0o666)  # want: insecure-tempfile warning
    os.chmod(path, stat.S_IRUSR | stat.S_IWOTH)  # want: insecure-tempfile warning
    pathlib.Path(path).chmod(0o722)  # want: insecure-tempfile warning
    os.chmod(path, 0o755)
    os.chmod(path, 0o644)
    os.chmod(path, 0o1777)
    os.umask(0)  # want: insecure-tempfile warning
    os.umask(0o077)
    mask = os.umask(0)
    os.umask(mask)


class Maker:
    def mktemp(self):
        return ""


def own():
    return Maker().mktemp()


def made(path):
    os.chmod(path, mode=0o777)  # want: insecure-tempfile warning
    os.chmod(path, mode=0o755)
    os.open(path, os.O_CREAT, 0o666)  # want: insecure-tempfile info
    os.open(path, os.O_CREAT, 0o600)
    os.mkdir(path, 0o777)  # want: insecure-tempfile info
    os.makedirs(path, 0o755)
    gzip.open("/tmp/state.gz", "wb")  # want: insecure-tempfile warning
    gzip.open("/tmp/state.gz")
    Path("/tmp/state").write_text("x")  # want: insecure-tempfile warning
    Path("/tmp/state").read_text()
    Path("state").write_text("x")
