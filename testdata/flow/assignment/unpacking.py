import os

from flask import request


def by_position():
    a, b = ("ls", request.args["c"])
    os.system(a)
    os.system(b)  # want: os-system high


def nested():
    (a, (b, c)) = ("ls", (request.args["c"], "id"))
    os.system(a)
    os.system(b)  # want: os-system high
    os.system(c)


def starred_middle():
    first, *middle, last = ["ls", request.args["c"], "id"]
    os.system(first)
    os.system(middle[0])  # want: os-system high
    os.system(last)


def starred_first():
    *rest, last = [request.args["c"], "ls"]
    os.system(last)
    os.system(rest[0])  # want: os-system high


def from_split():
    a, b = request.args["c"].split(",")
    os.system(a)  # want: os-system high
    os.system(b)  # want: os-system high


def from_constant_split():
    request.args["c"]
    a, b = "ls,id".split(",")
    os.system(a)
    os.system(b)


def in_for():
    for name, command in [("a", request.args["c"]), ("b", "ls")]:
        os.system(name)
        os.system(command)  # want: os-system high


def of_dict_items():
    for name, command in {"a": request.args["c"]}.items():
        os.system(name)
        os.system(command)  # want: os-system high


def splat_call():
    parts = ["ls", request.args["c"]]
    run(*parts)


def run(first, second):
    os.system(first)  # want: os-system hint -- it is only called with a constant
    os.system(second)  # want: os-system high


def display_splat():
    tail = [request.args["c"]]
    whole = ["ls", *tail]
    os.system(whole[0])
    os.system(whole[1])  # want: os-system high


def attribute_targets(o):
    o.a, o.b = request.args["c"], "ls"
    os.system(o.a)  # want: os-system high
    os.system(o.b)
