import os

from flask import request


def each(xs):
    for x in xs:
        yield x


def fixed(xs):
    for x in xs:
        yield "ls"


def chained(xs):
    yield from each(xs)


def pairs(x):
    yield "ls", x


def echo():
    x = "ls"
    while True:
        x = yield x


def test_each():
    for x in each([request.args["c"]]):
        os.system(x)  # want: os-system high
    for x in each(["ls"]):
        os.system(x)


def test_fixed():
    for x in fixed([request.args["c"]]):
        os.system(x)


def test_chained():
    for x in chained([request.args["c"]]):
        os.system(x)  # want: os-system high


def test_next():
    os.system(next(each([request.args["c"]])))  # want: os-system high
    os.system(next(iter(["ls"])))


def test_pairs():
    for a, b in pairs(request.args["c"]):
        os.system(a)
        os.system(b)  # want: os-system high


def test_expression():
    g = (x for x in [request.args["c"]])
    os.system(next(g))  # want: os-system high


def test_list():
    os.system(list(each([request.args["c"]]))[0])  # want: os-system high
    os.system(" ".join(each([request.args["c"]])))  # want: os-system high
    os.system(" ".join(each(["ls"])))


def test_send():
    g = echo()
    next(g)
    os.system(g.send(request.args["c"]))  # want: os-system high


async def stream(xs):
    for x in xs:
        yield x


async def test_async():
    async for x in stream([request.args["c"]]):
        os.system(x)  # want: os-system high
    async for x in stream(["ls"]):
        os.system(x)
