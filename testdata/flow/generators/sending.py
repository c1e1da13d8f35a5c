import contextlib
import os

from flask import request


def echo():
    x = None
    while True:
        x = yield x


def test_echo():
    g = echo()
    next(g)
    os.system(g.send(request.args["c"]))  # want: os-system high


def test_echo_constant():
    g = echo()
    next(g)
    os.system(g.send("ls"))


def test_never_sent():
    for x in echo():
        os.system(x)


def ignoring():
    while True:
        yield "ls"


def test_ignored():
    g = ignoring()
    next(g)
    os.system(g.send(request.args["c"]))


def outer(x):
    yield from inner(x)


def inner(x):
    yield "ls"
    yield x


def test_delegated():
    for x in outer(request.args["c"]):
        os.system(x)  # want: os-system high
    for x in outer("id"):
        os.system(x)


@contextlib.contextmanager
def opened(x):
    yield x


def test_context_manager():
    with opened(request.args["c"]) as x:
        os.system(x)  # want: os-system high
    with opened("ls") as x:
        os.system(x)


def made(x):
    return (y for y in [x])


def test_returned_expression():
    for y in made(request.args["c"]):
        os.system(y)  # want: os-system high
    for y in made("ls"):
        os.system(y)


class Lines:
    def __init__(self, x):
        self.x = x

    def __iter__(self):
        yield self.x
        yield from self.more()

    def more(self):
        yield "ls"


def test_own_iterator():
    for x in Lines(request.args["c"]):
        os.system(x)  # want: os-system high
    for x in Lines("ls"):
        os.system(x)


def commands():
    while True:
        c = yield
        os.system(c)  # want: os-system medium -- FIXME: what is sent in is the client's; high would be right


def sending_commands():
    g = commands()
    next(g)
    g.send(request.args["c"])
