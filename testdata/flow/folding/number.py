import os

from flask import request

LIMIT = 10
RATIO = 0.5


def chained():
    if 1 < LIMIT < 5:
        os.system(request.args["c"])
    if 1 < LIMIT <= 10 != 3:
        os.system(request.args["c"])  # want: os-system high


def chained_of_unknown(n):
    if 1 < n < 5:
        os.system(request.args["c"])  # want: os-system high


def chained_broken_off(n):
    if 5 < LIMIT < 5 < n:
        os.system(request.args["c"])
    if n < 5 < 1:
        os.system(request.args["c"])


def signs():
    if -LIMIT > 0 or +LIMIT < 0 or ~LIMIT > 0:
        os.system(request.args["c"])
    if -LIMIT < 0:
        os.system(request.args["c"])  # want: os-system high


def floats():
    if RATIO > 1:
        os.system(request.args["c"])
    if RATIO * 4 == 2.0 and RATIO < 1:
        os.system(request.args["c"])  # want: os-system high


def division():
    if 7 // 2 != 3 or 7 % 2 != 1 or -7 // 2 != -4 or 7 / 2 != 3.5:
        os.system(request.args["c"])
    if -7 % 3 == 2 and 7 % -3 == -2:
        os.system(request.args["c"])  # want: os-system high


def extremes():
    if max(1, 2) < 2 or min(1, 2) > 1 or abs(-3) != 3:
        os.system(request.args["c"])
    if max(1, LIMIT) == 10:
        os.system(request.args["c"])  # want: os-system high


def lengths():
    if len({"a": 1}) > 1 or len([1, 2]) != 2 or len("") > 0:
        os.system(request.args["c"])
    if len({"a", "a"}) == 1:
        os.system(request.args["c"])  # want: os-system high


def length_after_append():
    names = []
    names.append("a")
    if len(names) == 0:
        os.system(request.args["c"])
    if names:
        os.system(request.args["c"])  # want: os-system high


def negation():
    if not (LIMIT > 5):
        os.system(request.args["c"])
    if not LIMIT < 5:
        os.system(request.args["c"])  # want: os-system high


def both(flag):
    if flag and LIMIT < 5:
        os.system(request.args["c"])
    if LIMIT < 5 or flag:
        os.system(request.args["c"])  # want: os-system high
    if flag or LIMIT > 5:
        c = "ls"
    else:
        c = request.args["c"]
    os.system(c)


def ternary_chosen():
    c = "ls" if LIMIT > 5 else request.args["c"]
    os.system(c)
    mode = "a" if LIMIT < 5 else "b"
    if mode == "a":
        os.system(request.args["c"])


def counted_up():
    n = 0
    n += 1
    n = n * 3
    if n > 5:
        os.system(request.args["c"])
    if n == 3:
        os.system(request.args["c"])  # want: os-system high


def counted_in_loop():
    n = 0
    for _ in range(9):
        n += 1
    if n > 5:
        os.system(request.args["c"])  # want: os-system high


def changed_in_branch(flag):
    n = 0
    if flag:
        n = 1
    if n:
        os.system(request.args["c"])  # want: os-system high


def equal_kinds():
    if 1 == "1" or "a" == b"a" or None == 0:
        os.system(request.args["c"])
    if 1 == True and 1.0 == 1:
        os.system(request.args["c"])  # want: os-system high


def large():
    if 2 ** 100 < 5 or 10 ** 30 == 3:
        os.system(request.args["c"])


def typed():
    if isinstance("a", int):
        os.system(request.args["c"])
    if isinstance("a", str):
        os.system(request.args["c"])  # want: os-system high


def any_all():
    if any([False, 0, ""]) or all([1, 0]):
        os.system(request.args["c"])
    if any([0, 1]) and all([]):
        os.system(request.args["c"])  # want: os-system high
