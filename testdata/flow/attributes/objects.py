import os
import types

from flask import request


class Box:
    pass


def set_and_read():
    box = Box()
    box.command = request.args["c"]
    os.system(box.command)  # want: os-system high


def other_attribute():
    box = Box()
    box.command = request.args["c"]
    box.other = "ls"
    os.system(box.other)


def overwritten():
    box = Box()
    box.command = request.args["c"]
    box.command = "ls"
    os.system(box.command)


def alias():
    box = Box()
    same = box
    same.command = request.args["c"]
    os.system(box.command)  # want: os-system high


def two_boxes():
    a, b = Box(), Box()
    a.command, b.command = request.args["c"], "ls"
    os.system(b.command)


def nested():
    box = Box()
    box.inner = Box()
    box.inner.command = request.args["c"]
    box.inner.fixed = "ls"
    os.system(box.inner.command)  # want: os-system high
    os.system(box.inner.fixed)


def by_setattr():
    box = Box()
    setattr(box, "command", request.args["c"])
    setattr(box, "fixed", "ls")
    os.system(box.command)  # want: os-system high
    os.system(box.fixed)


def by_getattr():
    box = Box()
    box.command = request.args["c"]
    box.fixed = "ls"
    os.system(getattr(box, "command"))  # want: os-system high
    os.system(getattr(box, "fixed"))
    os.system(getattr(box, "missing", "ls"))


def by_setattr_unknown_name():
    box = Box()
    setattr(box, request.args["n"], request.args["c"])  # want: reflection-tainted
    os.system(box.command)  # want: os-system high


def by_dict():
    box = Box()
    box.command = request.args["c"]
    os.system(box.__dict__["command"])  # want: os-system high


def by_vars():
    box = Box()
    box.command = request.args["c"]
    os.system(vars(box)["command"])  # want: os-system high


def namespace():
    n = types.SimpleNamespace(command=request.args["c"], fixed="ls")
    os.system(n.command)  # want: os-system high
    os.system(n.fixed)


def removed():
    box = Box()
    box.command = request.args["c"]
    del box.command
    box.command = "ls"
    os.system(box.command)


def in_list():
    box = Box()
    box.command = request.args["c"]
    boxes = [box]
    os.system(boxes[0].command)  # want: os-system high


def branch_joins(flag):
    box = Box()
    box.command = "ls"
    if flag:
        box.command = request.args["c"]
    os.system(box.command)  # want: os-system high
