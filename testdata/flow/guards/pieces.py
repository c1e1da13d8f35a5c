# A text that is one of some known ones is known in its pieces too.
import os

from flask import request

KNOWN = {"git log", "git show"}


def pieces():
    a, b = request.args["a"], request.args["b"]
    if f"{a} {b}" in KNOWN:
        os.system(a)
        os.system(b)
    os.system(a)  # want: os-system high


def named():
    a, b = request.args["a"], request.args["b"]
    key = a + " " + b
    if key not in KNOWN:
        return
    os.system(b)
    os.system(key)


def joined():
    a, b = request.args["a"], request.args["b"]
    if " ".join((a, b)) == "git log":
        os.system(a)
    if " ".join([a, b]) != "git log":
        os.system(a)  # want: os-system high


def cut():
    a = request.args["a"]
    if f"{a:.3}" in KNOWN:
        os.system(a)  # want: os-system high


def changed():
    a, b = request.args["a"], request.args["b"]
    key = f"{a} {b}"
    a = request.args["c"]
    if key in KNOWN:
        os.system(a)  # want: os-system high


def beginning():
    a = request.args["a"]
    if f"git {a}".startswith("git "):
        os.system(a)  # want: os-system high
