import os

from flask import request


def called():
    f = lambda x: x + " -l"
    os.system(f(request.args["c"]))  # want: os-system high
    os.system(f("ls"))


def captures():
    c = request.args["c"]
    f = lambda: c
    os.system(f())  # want: os-system high


def captures_constant():
    c = "ls"
    f = lambda: c
    os.system(f())


def default():
    f = lambda x=request.args["c"]: x
    os.system(f())  # want: os-system high
    os.system(f("ls"))


def sink_inside():
    f = lambda x: os.system(x)  # want: os-system high
    f(request.args["c"])


def sink_of_constant():
    f = lambda x: os.system(x)  # want: os-system medium
    f("ls")


def immediately():
    os.system((lambda x, y: y)(request.args["c"], "ls"))
    os.system((lambda x, y: y)("ls", request.args["c"]))  # want: os-system high


def in_dict():
    d = {"a": lambda x: x, "b": lambda x: "ls"}
    os.system(d["a"](request.args["c"]))  # want: os-system high
    os.system(d["b"](request.args["c"]))


def keywords():
    f = lambda **kw: kw["a"]
    os.system(f(a=request.args["c"]))  # want: os-system high
    g = lambda *a: a[1]
    os.system(g("ls", request.args["c"]))  # want: os-system high


def returned():
    os.system(make()(request.args["c"]))  # want: os-system high


def make():
    return lambda x: x


def handed_over():
    os.system(call(lambda x: x, request.args["c"]))  # want: os-system high
    os.system(call(lambda x: "ls", request.args["c"]))


def call(f, x):
    return f(x)
