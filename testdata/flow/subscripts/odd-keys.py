import os

from flask import request


def bracket(table):
    os.system(table["]"])  # want: os-system high


def dotted(table):
    os.system(table["a.b"])  # want: os-system high
    os.system(table["c"])  # want: os-system hint -- nobody calls it with anything else


def quoted(table):
    os.system(table["x']['y"])  # want: os-system high


def empty(table):
    os.system(table[""])  # want: os-system high


bracket({"]": request.args["a"]})
dotted({"a.b": request.args["a"], "c": "ls"})
quoted({"x']['y": request.args["a"]})
empty({"": request.args["a"]})
