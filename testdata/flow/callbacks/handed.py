import os
import sqlite3
import shlex
import subprocess

from flask import request


def apply(f, *args, **kwargs):
    return f(*args, **kwargs)


def identity(x):
    return x


def fixed(x):
    return "ls"


def test_result():
    os.system(apply(identity, request.args["c"]))  # want: os-system high
    os.system(apply(fixed, request.args["c"]))
    os.system(apply(shlex.quote, request.args["c"]))  # want: shlex-quote-misuse
    os.system(apply(str.strip, request.args["c"]))  # want: os-system high
    os.system(apply(int, request.args["c"]))


def test_keywords():
    os.system(apply(identity, x=request.args["c"]))  # want: os-system high
    apply(subprocess.run, request.args["c"], shell=True)  # want: shell-true high
    apply(subprocess.run, ["ls", request.args["c"]], shell=False)


def twice(f, x):
    return f(f(x))


def test_twice():
    os.system(twice(identity, request.args["c"]))  # want: os-system high
    os.system(twice(fixed, request.args["c"]))


def through(f, x):
    return apply(f, x)


def test_through():
    os.system(through(identity, request.args["c"]))  # want: os-system high
    os.system(through(fixed, request.args["c"]))


def each(f, xs):
    return [f(x) for x in xs]


def test_each():
    os.system(each(identity, [request.args["c"]])[0])  # want: os-system high
    os.system(each(fixed, [request.args["c"]])[0])


def with_default(x, f=identity):
    return f(x)


def test_default():
    os.system(with_default(request.args["c"]))  # want: os-system high
    os.system(with_default(request.args["c"], fixed))


def maybe(x, f=None):
    if f is not None:
        x = f(x)
    return x


def test_maybe():
    os.system(maybe(request.args["c"]))  # want: os-system high
    os.system(maybe("ls", identity))


def into(f, x):
    os.system(f(x))  # want: os-system high


def test_sink_behind():
    into(identity, request.args["c"])


def pipeline(x, *steps):
    for step in steps:
        x = step(x)
    return x


def test_pipeline():
    os.system(pipeline(request.args["c"], str.strip, identity))  # want: os-system high


class Service:
    def line(self, x):
        return x

    def fixed(self, x):
        return "ls"

    def run(self, x):
        os.system(x)  # want: os-system high


class Other:
    def line(self, x):
        return "ls"

    def run(self, x):
        print(x)


def use(service, x):
    return service.line(x)


def test_method_of_argument():
    os.system(use(Service(), request.args["c"]))  # want: os-system high
    os.system(use(Other(), request.args["c"]))


def start(service, x):
    service.run(x)


def test_sink_in_method_of_argument():
    start(Service(), request.args["c"])
    start(Other(), request.args["c"])


class Runner:
    def execute(self, x):
        os.system(x)  # want: os-system high


def execute(runner, x):
    return runner.execute(x)  # a name by which databases are known, too


def test_method_of_a_known_name():
    execute(Runner(), request.args["c"])


# What a function gives to a method that is known by its name is found there, once.
def drop(connection, name):
    connection.execute("DROP TABLE %s" % name)  # want: sql-injection medium


def test_drop(name):
    drop(sqlite3.connect("a.db"), name)


def run(connection, query):
    connection.execute(query)  # want: sql-injection high


def test_run(query):
    run(sqlite3.connect("a.db"), query)
    run(sqlite3.connect("a.db"), request.args["query"])


def run_store(store, query):
    store.execute(query)  # FIXME: that it is a database only its callers know


def test_run_store():
    run_store(sqlite3.connect("a.db"), request.args["query"])


DISPATCH = {"same": identity, "fixed": fixed}


def test_dispatch():
    os.system(DISPATCH["same"](request.args["c"]))  # want: os-system high
    os.system(DISPATCH["fixed"](request.args["c"]))
    os.system(DISPATCH[request.args["k"]](request.args["c"]))  # want: os-system high


def test_dispatch_get():
    os.system(DISPATCH.get(request.args["k"], fixed)(request.args["c"]))  # want: os-system high
    os.system({"a": fixed, "b": fixed}[request.args["k"]](request.args["c"]))


def choose(kind):
    return identity if kind else fixed


def test_chosen():
    os.system(choose(True)(request.args["c"]))  # want: os-system high
    os.system(choose(request.args["k"])(request.args["c"]))  # want: os-system high


def test_names():
    os.system(globals()["identity"](request.args["c"]))  # want: os-system high
    os.system(globals()["fixed"](request.args["c"]))
    os.system(getattr(Service(), "line")(request.args["c"]))  # want: os-system high
    os.system(getattr(Service(), "fixed")(request.args["c"]))
