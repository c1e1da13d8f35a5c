import os
from collections import defaultdict

from flask import request


def made():
    return {"items": [], "command": "ls"}


class Inner:
    def __init__(self):
        self.command = "ls"


class Outer:
    def __init__(self):
        self.inner = Inner()
        self.table = {"xs": []}


def built():
    return Outer()


def list_in_dict():
    d = made()
    d["items"].append(request.args["x"])
    os.system(d["items"][0])  # want: os-system high
    os.system(d["command"])
    other = made()
    os.system(other["command"])


def object_in_object():
    a, b = built(), Outer()
    a.inner.command = request.args["x"]
    os.system(a.inner.command)  # want: os-system high
    os.system(b.inner.command)
    b.inner.command = request.args["y"]
    os.system(b.inner.command)  # want: os-system high
    b.inner.command = "id"
    os.system(b.inner.command)


def list_in_object():
    a, b = Outer(), Outer()
    a.table["xs"].append(request.args["x"])
    b.table["xs"].append("ls")
    os.system(a.table["xs"][0])  # want: os-system high
    os.system(b.table["xs"][0])


def in_one_branch(flag):
    d = made()
    if flag:
        d["items"].append(request.args["x"])
    else:
        d["items"].append("ls")
    os.system(d["items"][0])  # want: os-system high


def keys_of_made_items():
    groups = defaultdict(list)
    for name in request.args.getlist("n"):
        groups[name].append("ls")
    for key, values in groups.items():
        os.system(values[0])
        os.system(key)  # want: os-system high
