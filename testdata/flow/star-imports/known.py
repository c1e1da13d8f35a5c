from os import *
from subprocess import *

from flask import request


def bound():
    system(request.args["c"])  # want: os-system high
    run(request.args["c"], shell=True)  # want: shell-true high


def builtin_stays():
    eval(request.args["c"])  # want: eval-dynamic high


def own():
    def system(c):
        return c
    system(request.args["c"])
