import os
import subprocess
import functools

from flask import request

shout = os.system
options = {"shell": True}
quiet = {"shell": False}


class Tools:
    run = os.system


def of_function():
    shout(request.args["c"])  # want: os-system high


def local():
    f = os.system
    f(request.args["c"])  # want: os-system high
    f = print
    f(request.args["c"])


def of_module():
    m = os
    m.system(request.args["c"])  # want: os-system high


def in_list():
    fs = [print, os.system]
    fs[0](request.args["c"])
    fs[1](request.args["c"])  # want: os-system high


def in_dict(k):
    fs = {"a": os.system, "b": print}
    fs["a"](request.args["c"])  # want: os-system high
    fs["b"](request.args["c"])
    fs[k](request.args["c"])  # want: os-system high


def in_class():
    Tools.run(request.args["c"])  # want: os-system high


def chosen(flag):
    (os.system if flag else print)(request.args["c"])  # want: os-system high


def partial():
    f = functools.partial(subprocess.run, shell=True)
    f(request.args["c"])  # want: shell-true high
    f = functools.partial(subprocess.run, shell=False)
    f(request.args["c"])  # want: process-program-tainted high


def partial_with_argument():
    functools.partial(os.system, request.args["c"])()  # want: os-system high
    functools.partial(os.system, "ls")()


def splatted_options():
    subprocess.run(request.args["c"], **options)  # want: shell-true high
    subprocess.run(request.args["c"], **quiet)  # want: process-program-tainted high


def returned():
    pick()(request.args["c"])  # want: os-system high


def pick():
    return os.system


def given(f, c):
    f(c)


def handed_over():
    given(os.system, request.args["c"])  # want: os-system high
    given(print, request.args["c"])


def dunder_call():
    os.system.__call__(request.args["c"])  # want: os-system high
