import collections
import os

from flask import request


def keyword_dict():
    d = dict(a=request.args["c"], b="ls")
    os.system(d["a"])  # want: os-system high
    os.system(d["b"])


def dict_of_dict():
    base = {"a": request.args["c"], "b": "ls"}
    d = dict(base, c="id")
    os.system(d["a"])  # want: os-system high
    os.system(d["b"])
    os.system(d["c"])


def dict_of_pairs():
    d = dict([("a", request.args["c"])])
    os.system(d["a"])  # want: os-system high


def splatted():
    base = {"a": request.args["c"], "b": "ls"}
    d = {**base, "b": "id"}
    os.system(d["a"])  # want: os-system high
    os.system(d["b"])


def splat_overrides():
    base = {"a": "ls"}
    d = {"a": request.args["c"], **base}
    os.system(d["a"])


def splat_kwargs():
    base = {"a": request.args["c"], "b": "ls"}
    d = dict(**base)
    os.system(d["a"])  # want: os-system high
    os.system(d["b"])


def update():
    d = {"a": "ls"}
    d.update({"b": request.args["c"]})
    os.system(d["a"])
    os.system(d["b"])  # want: os-system high


def update_overrides():
    d = {"a": request.args["c"]}
    d.update(a="ls")
    os.system(d["a"])


def setdefault():
    d = {"a": "ls"}
    d.setdefault("b", request.args["c"])
    os.system(d["a"])
    os.system(d["b"])  # want: os-system high


def setdefault_list():
    d = {}
    d.setdefault("a", []).append(request.args["c"])
    os.system(d["a"][0])  # want: os-system high


def get_default():
    d = {"a": "ls"}
    os.system(d.get("a", request.args["c"]))
    os.system(d.get("b", request.args["c"]))  # want: os-system high


def pop():
    d = {"a": request.args["c"], "b": "ls"}
    os.system(d.pop("b"))
    os.system(d.pop("a"))  # want: os-system high
    os.system(d.pop("a", "ls"))


def keys_and_values():
    d = {"a": request.args["c"]}
    for k in d:
        os.system(k)
    for k in d.keys():
        os.system(k)
    for v in d.values():
        os.system(v)  # want: os-system high


def tainted_keys():
    d = {request.args["k"]: "ls"}
    for k in d:
        os.system(k)  # want: os-system high
    for k, v in d.items():
        os.system(v)


def unknown_key_written(k):
    d = {"a": "ls"}
    d[k] = request.args["c"]
    os.system(d["a"])  # want: os-system high


def defaultdict():
    d = collections.defaultdict(list)
    d["a"].append(request.args["c"])
    os.system(d["a"][0])  # want: os-system high


def ordered():
    d = collections.OrderedDict()
    d["a"] = request.args["c"]
    d["b"] = "ls"
    os.system(d["a"])  # want: os-system high
    os.system(d["b"])


def merged():
    d = {"a": "ls"} | {"b": request.args["c"]}
    os.system(d["a"])
    os.system(d["b"])  # want: os-system high


def fromkeys():
    d = dict.fromkeys(["a", "b"], "ls")
    os.system(d["a"])


def fromkeys_tainted():
    d = dict.fromkeys(["a", "b"], request.args["c"])
    os.system(d["a"])  # want: os-system high


def zipped():
    d = dict(zip(["a", "b"], ["ls", request.args["c"]]))
    os.system(d["b"])  # want: os-system high


def chain_map():
    d = collections.ChainMap({"a": request.args["c"]}, {"a": "ls"})
    os.system(d["a"])  # want: os-system high


def whole_dict_to_text():
    d = {"a": request.args["c"]}
    os.system(str(d))  # want: os-system high
    os.system(str({"a": 1}))
