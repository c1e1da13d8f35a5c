import os
from dataclasses import dataclass

from flask import request


class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


def literal():
    match request.args["c"]:
        case "ls":
            os.system("ls")
        case other:
            os.system(other)  # want: os-system high


def narrowed():
    c = request.args["c"]
    match c:
        case "ls" | "id":
            os.system(c)
        case _:
            os.system(c)  # want: os-system high


def captured_literal():
    match request.args["c"]:
        case ("ls" | "id") as c:
            os.system(c)


def sequence():
    match ["ls", request.args["c"]]:
        case [a, b]:
            os.system(a)
            os.system(b)  # want: os-system high


def sequence_star():
    match request.args["c"].split():
        case ["go", *rest]:
            os.system(rest[0])  # want: os-system high


def mapping():
    match {"a": request.args["c"], "b": "ls"}:
        case {"a": a, "b": b}:
            os.system(a)  # want: os-system high
            os.system(b)


def mapping_rest():
    match {"a": "ls", "b": request.args["c"]}:
        case {"a": a, **rest}:
            os.system(a)
            os.system(rest["b"])  # want: os-system high


def attributes():
    match Point("ls", request.args["c"]):
        case Point(x=a, y=b):
            os.system(a)
            os.system(b)  # want: os-system high


def positional():
    match Point("ls", request.args["c"]):
        case Point(a, b):
            os.system(a)
            os.system(b)  # want: os-system high


def number():
    match request.json["n"]:
        case int(n):
            os.system("sleep %s" % n)
        case str(n):
            os.system("sleep %s" % n)  # want: os-system high


def guarded():
    match request.args["c"]:
        case c if c in ("ls", "id"):
            os.system(c)
        case c:
            os.system(c)  # want: os-system high


def none():
    match request.args.get("c"):
        case None:
            os.system("ls")
        case c:
            os.system(c)  # want: os-system high


def arms_join(n):
    match n:
        case 1:
            c = "ls"
        case 2:
            c = request.args["c"]
        case _:
            c = "id"
    os.system(c)  # want: os-system high


def arms_all_constant(n):
    c = request.args["c"]
    match n:
        case 1:
            c = "ls"
        case _:
            c = "id"
    os.system(c)


def arms_not_all(n):
    c = request.args["c"]
    match n:
        case 1:
            c = "ls"
        case 2:
            c = "id"
    os.system(c)  # want: os-system high


@dataclass
class Order:
    name: str
    command: str


def named_keyword(order):
    match order:
        case Order(name=n, command="ls" as c):
            os.system(c)
            os.system(n)  # want: os-system high
        case Order(command=str() as c):
            os.system(c)  # want: os-system high


def with_named_keywords():
    named_keyword(Order(request.args["n"], request.args["c"]))
