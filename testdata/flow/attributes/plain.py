import os
from dataclasses import dataclass

from flask import request


class Plain:
    def __init__(self, command):
        self.command = command


class Text(Plain):
    def __str__(self):
        return self.command


class Path(Plain):
    def __fspath__(self):
        return self.command


class File:
    def __init__(self, text):
        self.text = text

    def read(self):
        return self.text


@dataclass
class Shown:
    command: str


def plain():
    p = Plain(request.args["a"])
    os.system(p)
    os.system(f"{p}")
    os.system(p.command)  # want: os-system high


def texts():
    os.system(str(Text(request.args["a"])))  # want: os-system high
    os.system(f"ls {Text(request.args['b'])}")  # want: os-system high
    open(Path(request.args["c"]))  # want: path-traversal high
    exec(File(request.args["d"]))  # want: exec-dynamic high
    os.system(f"ls {Shown(request.args['e'])}")  # want: os-system high


def given(x):
    os.system(x)  # want: os-system high


def given_text(x):
    os.system("ls " + x)  # want: os-system high


def given_object(x):
    return os.system(x)


def handing():
    given(Text(request.args["a"]))
    given_text(request.args["b"])
    given_object(Plain(request.args["c"]))
