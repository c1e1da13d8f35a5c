# -*- coding: latin-1 -*-
import os
import sys
import urllib2
import ConfigParser
from types import *

from flask import request


def printing():
    print
    print "ls",
    print "ls" % ()
    print >>sys.stderr, "a", request.args["c"]
    print >>sys.stderr
    os.system(request.args["c"])  # want: os-system high


def strings():
    os.system(ur"ls \d")
    os.system(ur"ls %s" % request.args["c"])  # want: os-system high
    os.system(u"ls " + request.args["c"])  # want: os-system high
    os.system(unicode(request.args["c"]))  # want: os-system high
    os.system(`5`)
    os.system("ls " + `request.args["c"]`)  # want: os-system high
    os.system(`1, 2`)


def executed():
    exec "x = 1" in {}
    exec request.args["c"] in {}, {}  # want: exec-dynamic high
    exec("x = 1", {})  # want: restricted-builtins-eval info
    exec(request.args["c"], {})  # want: restricted-builtins-eval high


def caught():
    try:
        c = request.args["c"]
    except (KeyError, ValueError), e:
        raise RuntimeError, "no", sys.exc_info()[2]
    except IOError, (number, text):
        c = "ls"
    os.system(c)  # want: os-system high


def pairs((a, b), c):
    os.system(c)
    return a


def called():
    os.system(pairs((request.args["c"], "ls"), "ls"))  # want: os-system high
    os.system(pairs(("ls", request.args["c"]), "ls"))


def lambdas():
    f = lambda (a, b): a
    os.system(f((request.args["c"], "ls")))  # want: os-system high
    os.system(f(("ls", request.args["c"])))


def numbers():
    if 0777 == 511 and 10L == 10 and 0xFFL == 255:
        os.system(request.args["c"])  # want: os-system high
    if 0777 != 511:
        os.system(request.args["c"])


def dictionaries():
    d = {"a": "ls", "b": request.args["c"]}
    if d.has_key("a"):
        os.system(d["a"])
    for k, v in d.iteritems():
        os.system(k)
        os.system(v)  # want: os-system high
    for v in {"a": "ls"}.itervalues():
        os.system(v)


def compared():
    c = request.args["c"]
    if c <> "ls":
        os.system(c)  # want: os-system high
    else:
        os.system(c)


def iterated():
    for x in xrange(5):
        os.system(str(x))
    for x in [x for x in "ls", request.args["c"]]:
        os.system(x)  # want: os-system high
    os.system(x)  # want: os-system high


def fetched():
    os.system(urllib2.urlopen("http://localhost").read())  # want: os-system medium


def asserted():
    c = raw_input()
    assert c in ("ls", "id"), "no"
    os.system(c)  # want: os-system medium


class Old:
    __metaclass__ = type

    def __init__(self, c):
        self.c = c

    def next(self):
        return self.c


def iterators():
    os.system(Old(request.args["c"]).next())  # want: os-system high
    os.system(Old("ls").next())


def tabs():
    if request.args:
	os.system(request.args["c"])  # want: os-system high
