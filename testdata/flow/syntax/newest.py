import os

from flask import request


def template():
    name = request.args["c"]
    os.system(request.args["c"])  # want: os-system high
    t = t"ls {name}"
    os.system(str(t))  # want: os-system high
    os.system(t.values[0])  # want: os-system high


def after_template():
    os.system(request.args["c"])  # want: os-system high


def defaults[T = int, *Ts = *tuple[int], **P = [int]](x: T) -> T:
    return x


class Box[T = str]:
    def run(self):
        os.system(request.args["c"])  # want: os-system high


type Pair[T = int] = tuple[T, T]


def after_defaults():
    os.system(defaults(request.args["c"]))  # want: os-system high
    os.system(defaults("ls"))


def bare_except():
    try:
        c = request.args["c"]
    except ValueError, TypeError:
        c = "ls"
    os.system(c)  # want: os-system high


def after_except():
    os.system(request.args["c"])  # want: os-system high


def star_except():
    try:
        c = request.args["c"]
    except* ValueError, TypeError:
        c = "ls"
    os.system(c)  # want: os-system high
