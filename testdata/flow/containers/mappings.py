import collections
import configparser
import json
import operator
import os

from flask import request


def overwritten():
    d = {"a": request.args["c"]}
    d["a"] = "ls"
    os.system(d["a"])


def deleted():
    d = {"a": request.args["c"], "b": "ls"}
    del d["a"]
    for x in d.values():
        os.system(x)


def popped_with_default():
    d = {"a": "ls"}
    os.system(d.pop("b", request.args["c"]))  # want: os-system high
    os.system(d.pop("a", request.args["c"]))


def popped_item():
    d = {"a": request.args["c"]}
    k, v = d.popitem()
    os.system(k)
    os.system(v)  # want: os-system high


def setdefault_result():
    d = {"a": "ls"}
    os.system(d.setdefault("a", request.args["c"]))
    os.system(d.setdefault("b", request.args["c"]))  # want: os-system high


def items():
    for k, v in {"a": request.args["c"]}.items():
        os.system(k)
        os.system(v)  # want: os-system high


def tainted_key():
    d = {request.args["c"]: "ls"}
    for k, v in d.items():
        os.system(k)  # want: os-system high
        os.system(v)
    os.system(d[request.args["c"]])
    for k in d:
        os.system(k)  # want: os-system high


def item_set_by_key():
    d = {}
    d[request.args["c"]] = "ls"
    for k in d.keys():
        os.system(k)  # want: os-system high
    for v in d.values():
        os.system(v)


def merged():
    d = {"a": request.args["c"], "b": "ls"} | {"a": "id"}
    os.system(d["a"])
    os.system(d["b"])


def merged_in_place():
    d = {"a": "ls"}
    d |= {"b": request.args["c"]}
    os.system(d["a"])
    os.system(d["b"])  # want: os-system high


def ordered():
    d = collections.OrderedDict()
    d["a"] = "ls"
    d["b"] = request.args["c"]
    d.move_to_end("a")
    os.system(d["a"])
    os.system(d["b"])  # want: os-system high


def counted():
    n = collections.Counter([request.args["c"]])
    os.system(str(n["a"]))
    for word, times in n.most_common():
        os.system(word)  # want: os-system high
        os.system(str(times))


def grouped():
    d = collections.defaultdict(list)
    d["a"].append("ls")
    d["b"].append(request.args["c"])
    os.system(d["a"][0])
    os.system(d["b"][0])  # want: os-system high


def chained():
    d = collections.ChainMap({"a": "ls"}, {"a": request.args["c"], "b": request.args["c"]})
    os.system(d["a"])
    os.system(d["b"])  # want: os-system high


def by_operator():
    d = {"a": "ls"}
    operator.setitem(d, "b", request.args["c"])
    os.system(operator.getitem(d, "a"))
    os.system(operator.getitem(d, "b"))  # want: os-system high


def through_json():
    d = json.loads(json.dumps({"a": request.args["c"]}))
    os.system(d["a"])  # want: os-system high


def json_of_constants():
    d = json.loads('{"a": "ls"}')
    os.system(d["a"])


def through_json_key():
    d = json.loads(json.dumps({"a": "ls", "b": request.args["c"]}))
    os.system(d["a"])
    os.system(d["b"])  # want: os-system high


def nested():
    d = {"x": {"a": "ls", "b": request.args["c"]}}
    os.system(d["x"]["a"])
    os.system(d["x"]["b"])  # want: os-system high
    d["x"]["b"] = "id"
    os.system(d["x"]["b"])


def integer_and_text_keys():
    d = {1: request.args["c"], "1": "ls"}
    os.system(d["1"])
    os.system(d[1])  # want: os-system high


def true_is_one():
    d = {True: request.args["c"]}
    os.system(d[1])  # want: os-system high


def tuple_keys():
    d = {("a", 1): "ls", ("b", 1): request.args["c"]}
    os.system(d["a", 1])
    os.system(d["b", 1])  # want: os-system high


def inverted():
    d = {"ls": request.args["c"]}
    e = {v: k for k, v in d.items()}
    for k, v in e.items():
        os.system(k)  # want: os-system high
        os.system(v)


def picked():
    d = {k: v for k, v in [("a", "ls"), ("b", "id")]}
    os.system(d["a"])
    os.system({k: request.args[k] for k in ["a"]}["a"])  # want: os-system high


def sections():
    config = configparser.ConfigParser()
    config["run"] = {"safe": "ls"}
    config["run"]["command"] = request.args["c"]
    os.system(config["run"]["command"])  # want: os-system high
    os.system(config["run"]["safe"])  # want: os-system medium -- FIXME: no file was read; silent would be right


def sections_by_method():
    config = configparser.ConfigParser()
    config.add_section("run")
    config.set("run", "command", request.args["c"])
    config.set("run", "safe", "ls")
    os.system(config.get("run", "command"))  # want: os-system medium -- FIXME: high would be right
    os.system(config.get("run", "safe"))  # want: os-system medium -- FIXME: no file was read; silent would be right


def from_keys():
    d = dict.fromkeys(["a", "b"], request.args["c"])
    os.system(d["a"])  # want: os-system high
    e = dict.fromkeys(["a"], "ls")
    os.system(e["a"])


def handed_on(d):
    d["c"] = request.args["c"]


def filled_elsewhere():
    d = {"a": "ls"}
    handed_on(d)
    os.system(d["a"])
    os.system(d["c"])  # want: os-system high
