import builtins
import os

from flask import request


def constant():
    getattr(os, "system")(request.args["c"])  # want: os-system high
    getattr(os, "getcwd")()


def put_together():
    getattr(os, "sys" + "tem")(request.args["c"])  # want: os-system high
    getattr(os, f"sys{'tem'}")(request.args["c"])  # want: os-system high


def through_name():
    name = "system"
    getattr(os, name)(request.args["c"])  # want: os-system high


def of_builtins():
    getattr(builtins, "eval")(request.args["c"])  # want: eval-dynamic high
    getattr(__builtins__, "eval")(request.args["c"])  # want: eval-dynamic high
    __builtins__["eval"](request.args["c"])  # want: eval-dynamic high


def by_namespace():
    vars(os)["system"](request.args["c"])  # want: os-system high
    os.__dict__["system"](request.args["c"])  # want: os-system high
    os.__getattribute__("system")(request.args["c"])  # FIXME: want os-system high


def by_operator():
    import operator
    operator.attrgetter("system")(os)(request.args["c"])  # want: os-system high
    operator.methodcaller("system", request.args["c"])(os)  # want: os-system high


def by_globals():
    globals()["os"].system(request.args["c"])  # want: os-system high


def unknown_name(name):
    getattr(os, name)(request.args["c"])


def default():
    getattr(os, "nothing", os.system)(request.args["c"])  # want: os-system high
