import os
import re

from flask import request


def keep_taint():
    c = request.args["c"]
    os.system(c.strip())  # want: os-system high
    os.system(c.lower())  # want: os-system high
    os.system(c.replace(";", ""))  # want: os-system high
    os.system(c.partition(":")[2])  # want: os-system high
    os.system(c.encode().decode())  # want: os-system high
    os.system(str(c))  # want: os-system high
    os.system(repr(c))  # want: os-system high
    os.system(c.splitlines()[0])  # want: os-system high
    os.system(c.translate({59: None}))  # want: os-system high


def of_constants():
    os.system("LS".lower())
    os.system(" ls ".strip())
    os.system("ls:id".split(":")[0])
    os.system("ls".replace("s", "d"))
    os.system("ls {}".format(1))
    os.system("ls"[0])
    os.system("ls %s".replace("%s", "-l"))
    os.system("abc".removeprefix("a"))
    os.system("ls".center(10).title())
    os.system("l" + "s".upper())


def replaced_by():
    os.system("ls D".replace("D", request.args["d"]))  # want: os-system high


def harmless_results():
    c = request.args["c"]
    os.system("exit %d" % c.count("a"))
    os.system("exit %d" % c.find("a"))
    os.system(str(c.startswith("a")))
    os.system(str(len(c)))
    os.system(str(c == "a"))
    os.system(str("a" in c))
    os.system(str(not c))
    os.system(str(bool(c)))


def regular_expressions():
    c = request.args["c"]
    os.system(re.sub("a", "b", c))  # want: os-system high
    os.system(re.search("a(.*)", c).group(1))  # want: os-system high
    os.system(re.search("a(.*)", c)[1])  # want: os-system high
    os.system(re.sub("a", "b", "abc"))


def iterated():
    for ch in request.args["c"]:
        os.system(ch)  # want: os-system high
    for ch in "ls":
        os.system(ch)


def folded_by_name():
    attribute = "SYSTEM".lower()
    getattr(os, attribute)(request.args["c"])  # want: os-system high


def folded_by_join():
    getattr(os, "".join(["sys", "tem"]))(request.args["c"])  # want: os-system high


def folded_by_slice():
    getattr(os, "metsys"[::-1])(request.args["c"])  # want: os-system high


def folded_by_chars():
    getattr(os, chr(115) + "ystem")(request.args["c"])  # want: os-system high


def folded_by_percent():
    getattr(os, "%s%s" % ("sys", "tem"))(request.args["c"])  # want: os-system high


def folded_by_format():
    getattr(os, "{}{}".format("sys", "tem"))(request.args["c"])  # want: os-system high


def folded_by_replace():
    getattr(os, "sysXtem".replace("X", ""))(request.args["c"])  # want: os-system high
