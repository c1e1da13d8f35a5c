import os

from flask import request


def added():
    s = {"ls"}
    s.add(request.args["c"])
    for x in s:
        os.system(x)  # want: os-system high


def united():
    for x in {"ls"} | {request.args["c"]}:
        os.system(x)  # want: os-system high
    for x in {"ls"}.union([request.args["c"]]):
        os.system(x)  # want: os-system high
    for x in {"ls"} | {"id"}:
        os.system(x)


def intersected():
    allowed = {"ls", "id"}
    for x in allowed & {request.args["c"]}:
        os.system(x)
    for x in allowed.intersection({request.args["c"]}):
        os.system(x)


def intersected_by_list():
    allowed = {"ls", "id"}
    for x in set(request.args.getlist("c")) & allowed:
        os.system(x)


def differed():
    s = {"ls", "id"} - {request.args["c"]}
    for x in s:
        os.system(x)
    for x in {request.args["c"]} - {"ls"}:
        os.system(x)  # want: os-system high


def cleared():
    s = {request.args["c"]}
    s.clear()
    s.add("ls")
    for x in s:
        os.system(x)


def updated():
    s = set()
    s.update([request.args["c"]])
    os.system(s.pop())  # want: os-system high
