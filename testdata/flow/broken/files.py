import os
from flask import request

def before():
    os.system(request.args["c"])  # want: os-system high

def broken(:
    os.system(request.args["c"])  # want: os-system high

def half():
    c = request.args[
    os.system("ls")

def after():
    c = request.args["c"]
    os.system(c)  # FIXME: want os-system high; the half statement before swallows the rest

class :
    pass

def last():
    os.system("ls")
    os.system(request.args["c"])  # want: os-system high
