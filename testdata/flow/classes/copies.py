import os
from dataclasses import asdict, dataclass, replace
from typing import NamedTuple

from flask import request


@dataclass
class Order:
    command: str
    name: str = "x"

    def __post_init__(self):
        self.full = "sh -c " + self.command
        self.fixed = "ls"


def made():
    order = Order(request.args["c"])
    os.system(order.full)  # want: os-system high
    os.system(order.fixed)
    os.system(Order("ls", request.args["n"]).full)


def replaced():
    order = Order("ls", request.args["n"])
    os.system(replace(order, name="y").command)
    other = replace(order, command=request.args["c"])
    os.system(other.command)  # want: os-system high
    os.system(order.command)


def as_dicts():
    a, b = asdict(Order(request.args["c"])), asdict(Order("ls"))
    os.system(a["command"])  # want: os-system high
    os.system(b["command"])
    x, y = vars(Order(request.args["c"])), vars(Order("ls"))
    os.system(x["command"])  # want: os-system high
    os.system(y["command"])


class Pair(NamedTuple):
    a: str
    b: str = "ls"


def tuples():
    pair = Pair(request.args["a"])
    os.system(pair._replace(b="id").b)
    os.system(pair._replace(b=request.args["b"]).b)  # want: os-system high
    os.system(pair._asdict()["a"])  # want: os-system high
    os.system(pair._asdict()["b"])
