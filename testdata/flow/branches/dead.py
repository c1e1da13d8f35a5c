import os

from flask import request

DEBUG = False
LEVEL = 3
NAMES = ("a", "b")


def false():
    if False:
        os.system(request.args["c"])


def true_else():
    if True:
        pass
    else:
        os.system(request.args["c"])


def zero():
    if 0:
        os.system(request.args["c"])
    while 0:
        os.system(request.args["c"])


def constant_name():
    if DEBUG:
        os.system(request.args["c"])


def compared_constant():
    if LEVEL > 5:
        os.system(request.args["c"])
    if LEVEL < 5:
        os.system(request.args["c"])  # want: os-system high


def membership():
    if "c" in NAMES:
        os.system(request.args["c"])
    if "a" in NAMES:
        os.system(request.args["c"])  # want: os-system high


def local_flag():
    debug = False
    if debug:
        os.system(request.args["c"])
    debug = not debug
    if debug:
        os.system(request.args["c"])  # want: os-system high


def length():
    if len("abc") > 5:
        os.system(request.args["c"])
    if len(NAMES) == 2:
        os.system(request.args["c"])  # want: os-system high


def after_return():
    return None
    os.system(request.args["c"])


def after_raise():
    raise ValueError
    os.system(request.args["c"])


def ternary():
    os.system(request.args["c"] if False else "ls")
    os.system(request.args["c"] if True else "ls")  # want: os-system high


def arithmetic():
    x = 7 * 6
    if x + 1 > 200:
        os.system(request.args["c"])
    if x * 10 > 200:
        os.system(request.args["c"])  # want: os-system high


def short_circuit():
    False and os.system(request.args["c"])
    True or os.system(request.args["c"])
    True and os.system(request.args["c"])  # want: os-system high


def text_equality():
    mode = "safe"
    if mode == "unsafe":
        os.system(request.args["c"])


def character():
    guess = "ABC"[1]
    if guess == "A":
        os.system(request.args["c"])
    if guess == "B":
        os.system(request.args["c"])  # want: os-system high


def matched():
    guess = "ABC"[1]
    match guess:
        case "A":
            os.system(request.args["c"])
        case "B":
            os.system(request.args["c"])  # want: os-system high
        case _:
            os.system(request.args["c"])


def while_true_never_ends():
    while True:
        pass
    os.system(request.args["c"])


def is_none():
    x = None
    if x is not None:
        os.system(request.args["c"])
    if x is None:
        os.system(request.args["c"])  # want: os-system high


def unknown(flag):
    if flag:
        os.system(request.args["c"])  # want: os-system high


def empty_list():
    xs = []
    if xs:
        os.system(request.args["c"])
    for x in []:
        os.system(request.args["c"])
    for x in ():
        os.system(request.args["c"])
