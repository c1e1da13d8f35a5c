import contextlib
import os
import tempfile

from flask import request


class Plain:
    def __enter__(self):
        return self

    def __exit__(self, *error):
        return False


class Command:
    def __init__(self, text):
        self.text = text

    def __enter__(self):
        return self.text

    def __exit__(self, kind, error, trace):
        os.system(self.text)  # want: os-system high


def enter_returns():
    with Command(request.args["c"]) as c:
        os.system(c)  # want: os-system high


def enter_returns_constant():
    with Command("ls") as c:
        os.system(c)


def enter_returns_self():
    with Plain() as p:
        p.command = request.args["c"]
        os.system(p.command)  # want: os-system high


def body_sets():
    c = "ls"
    with open("x"):
        c = request.args["c"]
    os.system(c)  # want: os-system high


@contextlib.contextmanager
def given(text):
    yield text


@contextlib.contextmanager
def pair(text):
    yield "ls", text


def by_generator():
    with given(request.args["c"]) as c:
        os.system(c)  # want: os-system high
    with given("ls") as c:
        os.system(c)


def unpacked():
    with pair(request.args["c"]) as (a, b):
        os.system(a)
        os.system(b)  # want: os-system high


def suppressed():
    c = request.args["c"]
    with contextlib.suppress(ValueError):
        c = str(int(c))
    os.system(c)  # want: os-system high


def two_items():
    with Plain(), given(request.args["c"]) as c:
        os.system(c)  # want: os-system high


def closing():
    with contextlib.closing(given) as g, contextlib.nullcontext(request.args["c"]) as c:
        os.system(c)  # want: os-system high
    with contextlib.nullcontext("ls") as c:
        os.system(c)


def temporary():
    with tempfile.TemporaryDirectory() as d:
        os.system("ls " + d)  # want: os-system medium


async def asynchronous(session):
    async with session.get(request.args["u"]) as response:
        os.system(await response.text())  # want: os-system medium
