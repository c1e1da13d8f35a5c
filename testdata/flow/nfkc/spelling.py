import os

from flask import request


def wide():
    ｅval(request.args["c"])  # want: eval-dynamic high, trojan-source


def attribute():
    os.ſystem(request.args["c"])  # want: os-system high, trojan-source


def variable():
    ｃ = request.args["c"]
    os.system(c)  # want: os-system high


def other_letters():
    еval = print  # the first letter is Cyrillic
    еval(request.args["c"])


def keyword():
    import subprocess
    subprocess.run(request.args["c"], ｓhell=True)  # want: shell-true high
