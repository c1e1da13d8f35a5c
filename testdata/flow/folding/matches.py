import os

from flask import request

LETTERS = "ABC"
POINT = (1, 2)


def index_of_text():
    match LETTERS[2]:
        case "C" | "D":
            c = "ls"
        case _:
            c = request.args["c"]
    os.system(c)


def index_of_text_taken():
    match LETTERS[0]:
        case "C" | "D":
            c = "ls"
        case _:
            c = request.args["c"]
    os.system(c)  # want: os-system high


def number():
    match 2:
        case 1:
            os.system(request.args["c"])
        case 2:
            os.system("ls")
        case _:
            os.system(request.args["c"])


def sequence():
    match POINT:
        case (1, 3):
            os.system(request.args["c"])
        case (1, 2):
            os.system("ls")
        case _:
            os.system(request.args["c"])


def sequence_of_other_length():
    match POINT:
        case (a, b, c):
            os.system(request.args["c"])
        case (a, b):
            os.system(request.args["c"])  # want: os-system high
        case [*rest]:
            os.system(request.args["c"])


def never_a_sequence():
    match "ab":
        case [a, b]:
            os.system(request.args["c"])
        case {"a": 1}:
            os.system(request.args["c"])
        case str():
            os.system(request.args["c"])  # want: os-system high
        case _:
            os.system(request.args["c"])


def mapping():
    match {"kind": "safe"}:
        case {"kind": "open"}:
            os.system(request.args["c"])
        case {"other": _}:
            os.system(request.args["c"])
        case {"kind": "safe"}:
            os.system(request.args["c"])  # want: os-system high
        case _:
            os.system(request.args["c"])


def guard_false():
    match 1:
        case 1 if LETTERS == "":
            os.system(request.args["c"])
        case 1 if LETTERS:
            os.system(request.args["c"])  # want: os-system high
        case _:
            os.system(request.args["c"])


def of_unknown(n):
    match n:
        case 1:
            c = "ls"
        case [1, 2]:
            c = request.args["c"]
        case _:
            c = "id"
    os.system(c)  # want: os-system high


def none():
    match None:
        case None:
            os.system("ls")
        case _:
            os.system(request.args["c"])


def captured():
    match 5:
        case n if n > 6:
            os.system(request.args["c"])
        case n:
            os.system("sleep %d" % n)
