import operator
import os
import sys

from flask import Flask, request

app = Flask(__name__)
NAMES = {"a": "alpha", "b": "beta"}


class Thing:
    pass


@app.route("/get")
def get():
    name = request.args["name"]
    thing = Thing()
    getattr(thing, {"name": "name"}[name])  # want: reflection-tainted warning
    getattr(thing, name, None)()  # want: reflection-tainted error
    setattr(thing, name, 1)  # want: reflection-tainted high
    delattr(thing, name)  # want: reflection-tainted high
    thing.__getattribute__(name)  # want: reflection-tainted warning
    object.__setattr__(thing, name, 1)  # want: reflection-tainted warning
    object.__setattr__(thing, "name", name)
    object.__setattr__(name, "fixed", 1)
    getattr(os, name)  # want: reflection-tainted error
    getattr(os, "name")
    operator.methodcaller(name)(thing)  # want: reflection-tainted error
    globals()[name]()  # want: reflection-tainted error
    globals()["name"]()
    operator.attrgetter(name)(thing)  # want: reflection-tainted high
    hasattr(thing, name)
    getattr(thing, "name", request.args["name"])
    setattr(thing, "name", name)
    return ""


@app.route("/namespaces")
def namespaces():
    name = request.args["name"]
    globals()[name]  # want: reflection-tainted high
    globals().get(name)  # want: reflection-tainted high
    locals()[name] = 1  # want: reflection-tainted high
    vars(Thing())[name]  # want: reflection-tainted high
    Thing().__dict__[name]  # want: reflection-tainted high
    sys.modules[name]  # want: reflection-tainted high
    Thing().__dict__[name] = 1  # want: reflection-tainted high
    globals()["name"]
    NAMES[name]
    type("Thing", (), request.get_json())  # want: reflection-tainted high
    return type(name)


@app.route("/all")
def all_of_them():
    thing = Thing()
    for key, value in request.get_json().items():
        setattr(thing, {"name": "name"}[key], value)  # want: reflection-tainted high
    return ""


@app.route("/checked")
def checked():
    name = request.args["name"]
    if name in ("width", "height"):
        getattr(Thing(), name)
    getattr(Thing(), NAMES[name])
    getattr(Thing(), NAMES.get(name, "alpha"))
    return ""


@app.route("/prefix")
def prefix():
    return getattr(Thing(), {"name": "name"}["do_" + request.args["name"]])()  # want: reflection-tainted high -- FIXME: only methods called do_…


def command_line():
    getattr(Thing(), {"name": "name"}[sys.argv[1]])  # want: reflection-tainted info


def unknown_name(name):
    return getattr(Thing(), name)
