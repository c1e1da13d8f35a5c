import os

from flask import request

MODES = {"safe": 0, "open": 1}
NAMES = ("ls", "id")
PREFIX = "sa"


def formatted():
    if f"{PREFIX}fe" == "unsafe":
        os.system(request.args["c"])
    if f"{PREFIX}fe" == "safe":
        os.system(request.args["c"])  # want: os-system high


def percent():
    if "%s-%d" % ("a", 1) != "a-1":
        os.system(request.args["c"])
    if "%s-%d" % ("a", 1) == "a-1":
        os.system(request.args["c"])  # want: os-system high


def joined():
    if "-".join(["a", "b"]) == "ab":
        os.system(request.args["c"])
    if "-".join(["a", "b"]) == "a-b":
        os.system(request.args["c"])  # want: os-system high


def methods():
    if "Safe".lower() != "safe":
        os.system(request.args["c"])
    if "safe".startswith("un"):
        os.system(request.args["c"])
    if "safe".endswith(("x", "fe")):
        os.system(request.args["c"])  # want: os-system high
    if "12".isdigit() and not "ab".isdigit():
        os.system(request.args["c"])  # want: os-system high
    if not "12".isdigit() or "ab".isdigit():
        os.system(request.args["c"])


def methods_of_unknown(mode):
    if mode.startswith("un"):
        os.system(request.args["c"])  # want: os-system high


def sliced():
    if "unsafe"[2:] == "unsafe":
        os.system(request.args["c"])
    if "unsafe"[2:] == "safe":
        os.system(request.args["c"])  # want: os-system high
    if "abc"[-1] == "a" or "abc"[::-1] == "abc":
        os.system(request.args["c"])


def of_tuple():
    if NAMES[0] == "id":
        os.system(request.args["c"])
    if NAMES[-1] == "id":
        os.system(request.args["c"])  # want: os-system high


def of_dict():
    if MODES["safe"]:
        os.system(request.args["c"])
    if MODES["open"]:
        os.system(request.args["c"])  # want: os-system high


def got_from_dict():
    if MODES.get("safe"):
        os.system(request.args["c"])
    if MODES.get("none"):
        os.system(request.args["c"])
    if MODES.get("none", 1):
        os.system(request.args["c"])  # want: os-system high


def tuple_sliced():
    if NAMES[1:] == ("ls",):
        os.system(request.args["c"])
    if len(NAMES[1:]) == 1:
        os.system(request.args["c"])  # want: os-system high


def converted():
    if int("12") > 20:
        os.system(request.args["c"])
    if int("12") > 10 and str(12) == "12":
        os.system(request.args["c"])  # want: os-system high


def not_text(x):
    if f"{x}fe" == "safe":
        os.system(request.args["c"])  # want: os-system high


def membership():
    if "x" in "abc":
        os.system(request.args["c"])
    if "b" in "abc" and "ls" in {"ls": 1} and 3 in [1, 2, 3] and 4 not in {1, 2}:
        os.system(request.args["c"])  # want: os-system high


def membership_of_changed():
    names = ["a"]
    names.append(request.args["d"])
    if "b" in names:
        os.system(request.args["c"])  # want: os-system high


def membership_of_dict_changed():
    table = {"a": 1}
    table[request.args["d"]] = 2
    if "b" in table:
        os.system(request.args["c"])  # want: os-system high


def identical():
    flag = None
    if flag is None:
        c = "ls"
    else:
        c = request.args["c"]
    os.system(c)
