import os
import re

from flask import abort, request

ALLOWED = ("ls", "id")
TABLE = {"ls": "ls -l", "id": "id"}


def in_tuple():
    c = request.args["c"]
    if c in ("ls", "id"):
        os.system(c)
    os.system(c)  # want: os-system high


def in_constant():
    c = request.args["c"]
    if c in ALLOWED:
        os.system(c)


def in_dict():
    c = request.args["c"]
    if c in TABLE:
        os.system(c)
    if c in TABLE.keys():
        os.system(c)


def not_in_returns():
    c = request.args["c"]
    if c not in ALLOWED:
        return
    os.system(c)


def not_in_aborts():
    c = request.args["c"]
    if c not in ALLOWED:
        abort(400)
    os.system(c)


def not_in_logs_only():
    c = request.args["c"]
    if c not in ALLOWED:
        print("bad")
    os.system(c)  # want: os-system high


def deny_list():
    c = request.args["c"]
    if c in ("rm", "dd"):
        return
    os.system(c)  # want: os-system high


def changed_after():
    c = request.args["c"]
    if c not in ALLOWED:
        return
    c = request.args["d"]
    os.system(c)  # want: os-system high


def derived_after():
    c = request.args["c"]
    if c not in ALLOWED:
        return
    c = c + " -l"
    os.system(c)


def derived_before():
    c = request.args["c"]
    command = c + " -l"
    if c not in ALLOWED:
        return
    os.system(command)


def substring():
    c = request.args["c"]
    if c in "ls id":
        os.system(c)


def contains():
    c = request.args["c"]
    if "ls" in c:
        os.system(c)  # want: os-system high


def in_tainted():
    c = request.args["c"]
    if c in request.args.getlist("d"):
        os.system(c)  # want: os-system high


def and_also(flag):
    c = request.args["c"]
    if flag and c in ALLOWED:
        os.system(c)
    if flag or c in ALLOWED:
        os.system(c)  # want: os-system high


def de_morgan(flag):
    c = request.args["c"]
    if not flag or c not in ALLOWED:
        return
    os.system(c)


def asserted():
    c = request.args["c"]
    assert c in ALLOWED
    os.system(c)  # want: os-system medium


def ternary():
    c = request.args["c"]
    os.system(c if c in ALLOWED else "ls")
    os.system("ls" if c in ALLOWED else c)  # want: os-system high


def item():
    if request.args["c"] in ALLOWED:
        os.system(request.args["c"])
        os.system(request.args["d"])  # want: os-system high


def getter():
    if request.args.get("c") not in ALLOWED:
        return
    os.system(request.args.get("c"))


def other_variable():
    c, d = request.args["c"], request.args["d"]
    if d in ALLOWED:
        os.system(c)  # want: os-system high


def flag_kept():
    c = request.args["c"]
    ok = c in ALLOWED
    if ok:
        os.system(c)


def any_of():
    c = request.args["c"]
    if any(c == a for a in ALLOWED):
        os.system(c)


def lowered():
    c = request.args["c"]
    if c.lower() in ALLOWED:
        os.system(c)


def not_twice():
    c = request.args["c"]
    if not (c not in ALLOWED):
        os.system(c)


def index_of_list():
    c = ["ls", "id"][int(request.args["i"])]
    os.system(c)


def whole_pattern():
    c = request.args["c"]
    if re.fullmatch("[a-z]+", c):
        os.system(c)
    if re.match("[a-z]+", c):
        os.system(c)  # want: os-system high
    if re.fullmatch(".*", c):
        os.system(c)  # want: os-system high


def early_pattern():
    c = request.args["c"]
    if not re.fullmatch("[a-z]+", c):
        return
    os.system(c)


def digits():
    c = request.args["c"]
    if c.isdigit():
        os.system(c)
    if not c.isalnum():
        abort(400)
    os.system(c)


def own_guard():
    c = request.args["c"]
    if not is_allowed(c):
        abort(400)
    os.system(c)


def own_guard_of_nothing():
    c = request.args["c"]
    if not is_long(c):
        abort(400)
    os.system(c)  # want: os-system high


def own_check():
    c = request.args["c"]
    check_allowed(c)
    os.system(c)


def is_allowed(text):
    return text in ALLOWED


def is_long(text):
    return len(text) > 3


def check_allowed(text):
    if text not in ALLOWED:
        raise ValueError(text)


_hooks = {}


def register(name):
    _hooks[name] = 1


def in_filled_elsewhere():
    c = request.args["c"]
    if c in _hooks:
        os.system(c)  # want: os-system medium -- nobody knows what is registered
