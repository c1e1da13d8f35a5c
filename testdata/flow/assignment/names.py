import os

from flask import request


def direct():
    command = request.args["c"]
    os.system(command)  # want: os-system high


def through_names():
    a = request.args["c"]
    b = a
    c = b
    os.system(c)  # want: os-system high


def overwritten():
    command = request.args["c"]
    command = "ls"
    os.system(command)


def used_before_overwritten():
    command = request.args["c"]
    os.system(command)  # want: os-system high
    command = "ls"
    return command


def copy_keeps():
    a = request.args["c"]
    b = a
    a = "ls"
    os.system(b)  # want: os-system high
    os.system(a)


def swapped():
    a, b = request.args["c"], "ls"
    a, b = b, a
    os.system(a)
    os.system(b)  # want: os-system high


def chained():
    a = b = request.args["c"]
    os.system(a)  # want: os-system high
    os.system(b)  # want: os-system high


def walrus():
    if (command := request.args.get("c")):
        os.system(command)  # want: os-system high


def walrus_constant():
    request.args.get("c")
    if (command := "ls"):
        os.system(command)


def annotated():
    command: str = request.args["c"]
    os.system(command)  # want: os-system high


def only_annotated():
    command: str
    command = "ls"
    os.system(command)


def deleted():
    command = request.args["c"]
    del command
    command = "ls"
    os.system(command)


def conditional():
    command = request.args["c"] if request.args else "ls"
    os.system(command)  # want: os-system high


def conditional_test_only():
    command = "ls -l" if request.args["long"] else "ls"
    os.system(command)


def default_by_or():
    os.system(request.args.get("c") or "ls")  # want: os-system high


def last_of_and():
    os.system(request.args.get("c") and "ls")  # want: os-system high -- "" is harmless, but get may be read as any falsy text
