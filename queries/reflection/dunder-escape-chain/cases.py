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
