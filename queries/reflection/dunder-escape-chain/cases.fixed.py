import operator
import sys

from flask import Flask, render_template_string

app = Flask(__name__)


def chains(x, function):
    x.__class__.__base__.__subclasses__()  # want: dunder-escape-chain info, dunder-escape-chain info
    x.__class__.__mro__[1].__subclasses__()  # want: dunder-escape-chain info
    x.__init__.__globals__["os"]  # want: dunder-escape-chain info
    function.__globals__  # want: dunder-escape-chain hint
    getattr(function, "__globals__")  # want: dunder-escape-chain hint
    x.__class__.__name__
    x.__class__.__mro__
    sys._getframe().f_back.f_lineno
    getattr(function, "__name__")


def texts():
    eval("().__class__.__base__.__subclasses__()")  # want: dunder-escape-chain warning
    exec("print([].__class__.__mro__[1].__subclasses__())")  # want: dunder-escape-chain warning
    render_template_string("{{ cycler.__init__.__globals__.os }}")  # want: dunder-escape-chain warning
    eval("1 + 1")
    eval("x.__class__.__name__")


def frames(error, x, code):
    error.__traceback__.tb_frame.f_back  # want: dunder-escape-chain hint, dunder-escape-chain hint
    operator.attrgetter("__init__.__globals__")(x)  # want: dunder-escape-chain hint
    operator.attrgetter("name")(x)
    "{0.__init__.__globals__}".format(x)  # want: dunder-escape-chain warning
    "{0.__class__}".format(x)
    match x:
        case object(__class__=kind):  # want: dunder-escape-chain info
            return kind
        case object(name=kind):
            return kind


def beside(code):
    sys._getframe(1)  # want: dunder-escape-chain info
    exec(code)


def alone():
    return sys._getframe(1)
