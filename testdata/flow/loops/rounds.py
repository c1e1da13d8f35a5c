import os

from flask import request


def carried_over():
    a = b = c = "ls"
    for _ in range(5):
        os.system(c)  # want: os-system high
        c = b
        b = a
        a = request.args["c"]


def not_carried():
    for _ in range(5):
        c = "ls"
        os.system(c)
        c = request.args["c"]


def after_loop(n):
    c = "ls"
    while n:
        c = request.args["c"]
        n -= 1
    os.system(c)  # want: os-system high


def broken_off(n):
    c = "ls"
    while True:
        c = request.args["c"]
        if n:
            break
        c = "id"
    os.system(c)  # want: os-system high


def continued(xs):
    c = "ls"
    for x in xs:
        if x:
            c = request.args["c"]
            continue
        c = "id"
    os.system(c)  # want: os-system high


def set_after_break(xs):
    c = request.args["c"]
    while True:
        if xs:
            c = "ls"
            break
    os.system(c)


def for_else(xs):
    for x in xs:
        if x == "a":
            c = "ls"
            break
    else:
        c = request.args["c"]
    os.system(c)  # want: os-system high


def for_else_returns(xs):
    c = request.args["c"]
    for x in xs:
        if x == "a":
            c = "ls"
            break
    else:
        return
    os.system(c)


def over_list():
    for c in ["ls", request.args["c"]]:
        os.system(c)  # want: os-system high


def over_constants():
    for c in ["ls", "id"]:
        os.system(c)
    os.system(c)


def over_indices():
    cs = request.args.getlist("c")
    for i in range(len(cs)):
        os.system("echo %d" % i)
        os.system(cs[i])  # want: os-system high


def while_guard():
    c = request.args["c"]
    while c not in ("ls", "id"):
        c = request.args["c"]
    os.system(c)


def while_walrus(stream):
    while (c := request.stream.readline()):
        os.system(c)  # want: os-system high


def list_in_loop():
    xs = []
    for i in range(3):
        xs.append("ls")
    xs.append(request.args["c"])
    os.system(xs[3])  # want: os-system high


def grows_then_constant():
    xs = []
    for c in request.args.getlist("c"):
        xs.append(c)
    xs = ["ls"]
    os.system(xs[0])


def nested_loops():
    c = "ls"
    for i in range(3):
        for j in range(3):
            os.system(c)  # want: os-system high
        c = request.args["c"]


def loop_guard():
    for c in request.args.getlist("c"):
        if c not in ("ls", "id"):
            continue
        os.system(c)


def all_of_list():
    cs = request.args.getlist("c")
    if all(c in ("ls", "id") for c in cs):
        os.system(cs[0])
