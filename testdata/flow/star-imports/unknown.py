from nobody import *

from flask import request


def maybe_builtin():
    eval(request.args["c"])  # want: eval-dynamic high -- hardly any module has an eval of its own


def imported_after():
    from os import system
    system(request.args["c"])  # want: os-system high
