import os

from flask import request


def reads():
    c = request.args["c"]

    def inner():
        os.system(c)  # want: os-system high

    inner()


def reads_constant():
    c = "ls"

    def inner():
        os.system(c)

    inner()


def returns():
    c = request.args["c"]

    def inner():
        return c

    os.system(inner())  # want: os-system high


def returned():
    def make(c):
        def inner():
            return c
        return inner

    os.system(make(request.args["c"])())  # want: os-system high


def returned_constant():
    def make(c):
        def inner():
            return c
        return inner

    os.system(make("ls")())


def takes():
    def inner(x):
        return x + c

    c = " -l"
    os.system(inner(request.args["c"]))  # want: os-system high
    os.system(inner("ls"))


def nonlocal_written():
    c = "ls"

    def inner():
        nonlocal c
        c = request.args["c"]

    inner()
    os.system(c)  # want: os-system high


def nonlocal_written_constant():
    c = "ls"

    def inner():
        nonlocal c
        c = "id"

    inner()
    os.system(c)


def nonlocal_not_called():
    c = "ls"

    def inner():
        nonlocal c
        c = request.args["c"]

    os.system(c)
    return inner


def list_filled():
    xs = []

    def inner(x):
        xs.append(x)

    inner(request.args["c"])
    os.system(xs[0])  # want: os-system high


def list_filled_constant():
    xs = []

    def inner(x):
        xs.append(x)

    inner("ls")
    os.system(xs[0])


def shadowed():
    c = request.args["c"]

    def inner(c):
        return c

    os.system(inner("ls"))
    return c


def two_deep():
    c = request.args["c"]

    def outer():
        def inner():
            os.system(c)  # want: os-system high
        inner()

    outer()


def late():
    def inner():
        os.system(c)  # want: os-system high

    c = request.args["c"]
    inner()


def class_inside():
    c = request.args["c"]

    class Inner:
        def run(self):
            os.system(c)  # want: os-system high

    Inner().run()


def loop_variable():
    fs = []
    for c in request.args.getlist("c"):
        def inner():
            os.system(c)  # want: os-system high
        fs.append(inner)
    fs[0]()
