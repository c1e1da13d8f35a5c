import os as operating
import os.path
import subprocess as sp, sys
from os import popen, system as run
from subprocess import (
    call as start,
)

from flask import request


def module_alias():
    operating.system(request.args["c"])  # want: os-system high


def dotted():
    os.system(request.args["c"])  # want: os-system high
    os.path.join(request.args["c"])


def name_alias():
    run(request.args["c"])  # want: os-system high
    popen(request.args["c"])  # want: os-system high


def second_in_line():
    sp.run(request.args["c"], shell=True)  # want: shell-true high
    sp.run([request.args["c"]])  # want: process-program-tainted high
    sys.exit(request.args["c"])


def parenthesised():
    start(request.args["c"], shell=True)  # want: shell-true high


def in_function():
    from os import system
    import subprocess
    system(request.args["c"])  # want: os-system high
    subprocess.run(request.args["c"], shell=True)  # want: shell-true high


def conditional():
    try:
        import cPickle as pickle
    except ImportError:
        import pickle
    pickle.loads(request.data)  # want: pickle-load high


def by_call():
    __import__("os").system(request.args["c"])  # want: os-system high
    sys.modules["os"].system(request.args["c"])  # want: os-system high


def by_importlib():
    import importlib
    importlib.import_module("os").system(request.args["c"])  # want: os-system high


def of_nobody():
    import nobody
    nobody.system(request.args["c"])


def through_module():
    import shutil
    shutil.os.system(request.args["c"])  # want: os-system high
