import os
import subprocess
import sys
from os import environ, getenv


def variables():
    eval(os.environ["X"])  # want: eval-dynamic warning
    eval(os.environ.get("X", "0"))  # want: eval-dynamic warning
    eval(environ["X"].strip())  # want: eval-dynamic warning
    eval(os.getenv("X"))  # want: eval-dynamic warning
    eval(getenv("X", "0"))  # want: eval-dynamic warning
    subprocess.run(os.environ["PAGER"], shell=True)  # want: shell-true warning


def in_full():
    sys.path.append(os.environ["PLUGINS"])  # want: sys-path-mutation error


def written():
    os.environ["X"] = "1"
    exec(str(int(os.environ["X"])))
    eval("X" if "X" in os.environ else "Y")  # want: eval-dynamic low
