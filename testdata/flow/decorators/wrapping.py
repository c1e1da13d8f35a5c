import functools
import os

from flask import Flask, request

app = Flask(__name__)


def passes(f):
    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        return f(*args, **kwargs)
    return wrapper


def configured(flag):
    def decorate(f):
        def wrapper(*args, **kwargs):
            return f(*args, **kwargs)
        return wrapper
    return decorate


@passes
def run(c):
    os.system(c)  # want: os-system high


@configured(True)
def run_configured(c):
    os.system(c)  # want: os-system high


@passes
def identity(x):
    return x


@functools.lru_cache
def cached(x):
    return x


def use():
    run(request.args["c"])
    run_configured(request.args["c"])
    os.system(identity(request.args["c"]))  # want: os-system high
    os.system(cached(request.args["c"]))  # want: os-system high


@app.route("/<name>")
def route(name):
    os.system(name)  # want: os-system high


@app.route("/<int:number>")
def converted(number):
    os.system("sleep %s" % number)


@app.route("/<name>")
@passes
def route_wrapped(name):
    os.system(name)  # want: os-system high


@unheard_of
def decorated_unknown(c):
    os.system(c)  # want: os-system medium
