import os
import string

from flask import request


def percent():
    os.system("ls %s" % request.args["d"])  # want: os-system high


def percent_tuple():
    os.system("ls %s %s" % ("-l", request.args["d"]))  # want: os-system high
    os.system("ls %s %s" % ("-l", "-a"))


def percent_dict():
    os.system("ls %(d)s" % {"d": request.args["d"]})  # want: os-system high
    os.system("ls %(d)s" % {"d": "-l"})


def percent_dict_unused():
    os.system("ls %(d)s" % {"d": "-l", "e": request.args["d"]})


def percent_number():
    os.system("sleep %d" % request.args.get("n", type=int))
    os.system("sleep %d" % int(request.args["n"]))


def str_format():
    os.system("ls {}".format(request.args["d"]))  # want: os-system high
    os.system("ls {}".format("-l"))


def str_format_keyword():
    os.system("ls {d}".format(d=request.args["d"]))  # want: os-system high
    os.system("ls {d}".format(d="-l"))


def str_format_splat():
    d = {"d": request.args["d"]}
    os.system("ls {d}".format(**d))  # want: os-system high
    os.system("ls {d}".format(**{"d": "-l"}))


def str_format_map():
    os.system("ls {d}".format_map({"d": request.args["d"]}))  # want: os-system high
    os.system("ls {d}".format_map({"d": "-l"}))


def fstring():
    d = request.args["d"]
    os.system(f"ls {d}")  # want: os-system high
    os.system(f"ls {d!r:>20}")  # want: os-system high
    os.system(f"ls {'-l'}")


def fstring_nested():
    width = request.args["w"]
    os.system(f"ls {'a':{width}}")  # want: os-system high, unbounded-allocation high


def fstring_length():
    d = request.args["d"]
    os.system(f"ls {len(d)}")


def plus():
    os.system("ls " + request.args["d"] + " -l")  # want: os-system high
    os.system("ls " + "-l")


def join():
    os.system(" ".join(["ls", request.args["d"]]))  # want: os-system high
    os.system(request.args["s"].join(["ls", "-l"]))  # want: os-system high
    os.system(" ".join(("ls", "-l")))


def template():
    os.system(string.Template("ls $d").substitute(d=request.args["d"]))  # want: os-system high
    os.system(string.Template("ls $d").substitute(d="-l"))


def repeated():
    os.system(request.args["d"] * 2)  # want: os-system high
    os.system("-" * int(request.args["n"]))  # want: unbounded-allocation high


def bytes_of():
    os.system(request.args["d"].encode())  # want: os-system high
    os.system("ls".encode("ascii"))
    os.system(b"ls".decode())
