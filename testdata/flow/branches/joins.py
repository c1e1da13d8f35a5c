import os
import sys
from typing import TYPE_CHECKING

from flask import request


def one_arm(flag):
    c = "ls"
    if flag:
        c = request.args["c"]
    os.system(c)  # want: os-system high


def both_arms_constant(flag):
    c = request.args["c"]
    if flag:
        c = "ls"
    else:
        c = "id"
    os.system(c)


def other_arm(flag):
    if flag:
        c = request.args["c"]
    else:
        c = "ls"
        os.system(c)
    os.system(c)  # want: os-system high


def elif_arms(n):
    if n == 1:
        c = "ls"
    elif n == 2:
        c = request.args["c"]
    else:
        c = "id"
    os.system(c)  # want: os-system high


def returns_early(flag):
    c = "ls"
    if flag:
        c = request.args["c"]
        return c
    os.system(c)


def raises_early(flag):
    c = "ls"
    if flag:
        c = request.args["c"]
        raise ValueError(c)
    os.system(c)


def exits_early(flag):
    c = "ls"
    if flag:
        c = request.args["c"]
        sys.exit(c)
    os.system(c)


def local_exit(flag):
    c = "ls"
    if flag:
        c = request.args["c"]
        fail(c)
    os.system(c)


def fail(message):
    raise ValueError(message)


def type_checking():
    c = "ls"
    if TYPE_CHECKING:
        c = request.args["c"]
    os.system(c)


def either_version():
    c = "ls"
    if sys.version_info >= (3, 8):
        c = request.args["c"]
    os.system(c)  # want: os-system high


def correlated(flag):
    c = request.args["c"]
    if flag:
        c = "ls"
    if flag:
        os.system(c)


def nested_ifs(a, b):
    c = "ls"
    if a:
        if b:
            c = request.args["c"]
        else:
            c = "id"
    os.system(c)  # want: os-system high


def empty_is_harmless():
    c = request.args.get("c")
    if not c:
        os.system("ls %s" % c)


def compared():
    c = request.args["c"]
    if c == "ls":
        os.system(c)
    else:
        os.system(c)  # want: os-system high


def compared_not():
    c = request.args["c"]
    if c != "ls":
        return
    os.system(c)


def chained_comparison(n):
    c = request.args["c"]
    if "a" <= c <= "z":
        os.system(c)  # want: os-system high


def boolean_arms(flag):
    c = flag and request.args["c"] or "ls"
    os.system(c)  # want: os-system high
