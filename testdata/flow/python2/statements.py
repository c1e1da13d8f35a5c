import commands
import os

from flask import request


def statements():
    print "ls"
    print >>f, request.args["c"]
    exec request.args["c"]  # want: exec-dynamic high
    exec "x = 1"


def calls():
    commands.getoutput(request.args["c"])  # want: os-system high
    os.popen2(request.args["c"])  # want: os-system high
    os.system(`request.args["c"]`)  # want: os-system high
    os.system(raw_input())  # want: os-system high
    eval(input())  # want: eval-dynamic high


def handlers():
    try:
        c = request.args["c"]
    except KeyError, e:
        c = "ls"
    os.system(c)  # want: os-system high


def not_equal():
    c = request.args["c"]
    if c <> "ls":
        return
    os.system(c)


def raises():
    raise ValueError, "ls"
    os.system(request.args["c"])


def octal():
    if 010 == 8:
        os.system(request.args["c"])  # want: os-system high


def tuples((a, b)):
    os.system(a)  # want: os-system medium
