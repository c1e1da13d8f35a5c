import os
from os.path import join
from pathlib import Path

from flask import Flask, request

app = Flask(__name__)


@app.route("/paths")
def paths():
    x = request.args["x"]
    os.system("ls " + os.path.join("/srv", x))  # want: os-system high
    os.system("ls " + join("/srv", os.path.normpath(x)))  # want: os-system high
    os.system("ls " + os.path.abspath(x))  # want: os-system high
    os.system("ls " + os.path.basename(x))  # want: os-system high
    os.system(f"ls {Path('/srv') / x}")  # want: os-system high
    os.system(f"ls {Path(x).resolve()}")  # want: os-system high
    os.system("ls " + str(Path("/srv").joinpath(x)))  # want: os-system high
    if os.path.exists(x):  # want: path-traversal warning
        os.system("ls /srv")  # want: os-system hint
    return ""
