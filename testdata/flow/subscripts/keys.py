import os

from flask import request


def dict_key():
    d = {"a": request.args["c"], "b": "ls"}
    os.system(d["a"])  # want: os-system high
    os.system(d["b"])


def dict_written():
    d = {}
    d["a"] = request.args["c"]
    d["b"] = "ls"
    os.system(d["a"])  # want: os-system high
    os.system(d["b"])


def dict_overwritten():
    d = {"a": request.args["c"]}
    d["a"] = "ls"
    os.system(d["a"])


def unknown_key(k):
    d = {"a": request.args["c"], "b": "ls"}
    os.system(d[k])  # want: os-system high


def unknown_key_of_constants(k):
    d = {"a": "id", "b": "ls"}
    os.system(d[k])


def tainted_key():
    d = {"a": "id", "b": "ls"}
    os.system(d[request.args["k"]])
    os.system(d.get(request.args["k"], "ls"))


def tainted_key_default():
    d = {"a": "id", "b": "ls"}
    k = request.args["k"]
    os.system(d.get(k, k))  # want: os-system high


def list_index():
    xs = ["ls", request.args["c"]]
    os.system(xs[0])
    os.system(xs[1])  # want: os-system high
    os.system(xs[-1])  # want: os-system high
    os.system(xs[-2])


def computed_index():
    xs = ["ls", request.args["c"]]
    i = 2 - 1
    os.system(xs[i])  # want: os-system high
    os.system(xs[i - 1])


def list_slice():
    xs = ["ls", request.args["c"], "id"]
    os.system(xs[1:][0])  # want: os-system high
    os.system(xs[:1][0])


def text_slice():
    c = request.args["c"]
    os.system(c[1:5])  # want: os-system high
    os.system(c[0])  # want: os-system high


def slice_assigned():
    xs = ["ls", "id"]
    xs[1:] = [request.args["c"]]
    os.system(xs[1])  # want: os-system high


def item_deleted():
    d = {"a": request.args["c"], "b": "ls"}
    del d["a"]
    os.system(d["b"])
    os.system("".join(d.values()))


def nested():
    d = {"x": {"a": request.args["c"], "b": "ls"}}
    os.system(d["x"]["a"])  # want: os-system high
    os.system(d["x"]["b"])


def int_keys():
    d = {1: request.args["c"], 2: "ls"}
    os.system(d[1])  # want: os-system high
    os.system(d[2])


def tuple_key():
    d = {("a", 1): request.args["c"]}
    os.system(d["a", 1])  # want: os-system high


def bool_key():
    d = {True: request.args["c"], False: "ls"}
    os.system(d[True])  # want: os-system high
    os.system(d[False])


def constant_pick():
    os.system(["ls", request.args["c"]][0])
    os.system({"a": "ls", "b": request.args["c"]}["a"])
    os.system(("ls", request.args["c"])[1])  # want: os-system high
