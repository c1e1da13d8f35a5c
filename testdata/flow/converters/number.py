import ast
import enum
import os
import shlex
import uuid

from flask import request


class Command(enum.Enum):
    LS = "ls"
    ID = "id"


def integer():
    os.system("sleep " + str(int(request.args["n"])))
    os.system("sleep %s" % float(request.args["n"]))


def arithmetic():
    n = int(request.args["n"]) * 2 + 1
    os.system(f"sleep {n}")


def identifier():
    os.system(f"ls {uuid.UUID(request.args['u'])}")


def minimum():
    os.system("sleep %s" % min(int(request.args["n"]), 10))


def text_of():
    os.system(str(request.args["c"]))  # want: os-system high


def quoted():
    os.system("ls " + shlex.quote(request.args["d"]))


def quoted_is_still_code():
    eval(shlex.quote(request.args["d"]))  # want: eval-dynamic high


def literal_is_no_code():
    eval(repr(ast.literal_eval(request.args["x"])))  # want: eval-dynamic low
    os.system(ast.literal_eval(request.args["x"]))  # want: os-system high


def member_by_value():
    os.system(Command(request.args["c"]).value)


def member_by_name():
    os.system(Command[request.args["c"]].value)


def converted_by_getter():
    os.system("sleep %s" % request.args.get("n", 1, type=int))
    os.system("sleep %s" % request.args.get("n", type=str))  # want: os-system high


def other_variable_converted():
    n = request.args["n"]
    m = int(n)
    os.system("sleep %s" % m)


def quoted_list():
    os.system(" ".join(shlex.quote(x) for x in request.args.getlist("c")))
    os.system(" ".join(map(shlex.quote, request.args.getlist("c"))))
    os.system(shlex.join(request.args.getlist("c")))
