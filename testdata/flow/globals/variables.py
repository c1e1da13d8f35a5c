import os

from flask import request

COMMAND = "ls"
CACHE = {}
LOG = []
current = "ls"
fixed = "ls"
tainted = request.args["c"]
settings = {"command": "ls"}


def reads():
    os.system(COMMAND)
    os.system(tainted)  # want: os-system high
    os.system(settings["command"])


def writes():
    global current
    current = request.args["c"]


def reads_written():
    os.system(current)  # want: os-system high


def writes_constant():
    global fixed
    fixed = "id"


def reads_fixed():
    os.system(fixed)


def local_of_the_same_name():
    COMMAND = request.args["c"]
    os.system(COMMAND)  # want: os-system high


def fills():
    CACHE["a"] = request.args["c"]
    LOG.append(request.args["c"])


def reads_filled():
    os.system(CACHE["a"])  # want: os-system high
    os.system(LOG[0])  # want: os-system high


def fills_and_reads():
    CACHE["b"] = request.args["c"]
    os.system(CACHE["b"])  # want: os-system high


os.system(COMMAND)
os.system(tainted)  # want: os-system high


class Config:
    command = "ls"


def sets_class_variable():
    Config.command = request.args["c"]


def reads_class_variable():
    os.system(Config.command)  # want: os-system high


if COMMAND == "ls":
    chosen = "ls"
else:
    chosen = request.args["c"]
os.system(chosen)


def by_globals():
    globals()["current"] = request.args["c"]
