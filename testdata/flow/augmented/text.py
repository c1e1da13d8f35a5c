import os

from flask import request


def grows():
    command = "ls "
    command += request.args["d"]
    os.system(command)  # want: os-system high


def grows_constant():
    request.args["d"]
    command = "ls "
    command += "-l"
    os.system(command)


def copy_before():
    command = "ls "
    kept = command
    command += request.args["d"]
    os.system(kept)
    os.system(command)  # want: os-system high


def in_loop():
    command = "ls"
    for d in request.args.getlist("d"):
        command += " " + d
    os.system(command)  # want: os-system high


def number():
    n = 1
    n += int(request.args["n"])
    os.system("sleep %d" % n)


def list_grows():
    parts = ["ls"]
    parts += [request.args["d"]]
    os.system(parts[0])
    os.system(parts[1])  # want: os-system high


def list_alias_grows():
    parts = ["ls"]
    alias = parts
    alias += [request.args["d"]]
    os.system(" ".join(parts))  # want: os-system high


def item():
    d = {"a": "ls "}
    d["a"] += request.args["d"]
    d["b"] = "ls"
    os.system(d["a"])  # want: os-system high
    os.system(d["b"])


class Builder:
    pass


def attribute():
    b = Builder()
    b.a = "ls "
    b.a += request.args["d"]
    b.b = "id"
    os.system(b.a)  # want: os-system high
    os.system(b.b)


def dict_or():
    d = {"a": "ls"}
    d |= {"b": request.args["c"]}
    os.system(d["a"])
    os.system(d["b"])  # want: os-system high
