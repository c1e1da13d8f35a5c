import collections
import operator
import os
import shlex
import typing

from flask import request

Point = collections.namedtuple("Point", ["x", "y"])
Typed = typing.NamedTuple("Typed", [("x", str), ("y", str)])


def test_named_tuples():
    p = Point(request.args["c"], "ls")
    os.system(p.x)  # want: os-system high
    os.system(p.y)
    os.system(p[0])  # want: os-system high
    os.system(p[1])
    x, y = p
    os.system(x)  # want: os-system high
    os.system(y)
    os.system(Point(y=request.args["c"], x="ls").y)  # want: os-system high
    os.system(Point(y=request.args["c"], x="ls").x)


def test_typed():
    os.system(Typed(request.args["c"], "ls").x)  # want: os-system high
    os.system(Typed(request.args["c"], "ls").y)


def make(c):
    return Point(c, "ls")


def test_returned():
    os.system(make(request.args["c"]).x)  # want: os-system high
    os.system(make(request.args["c"]).y)


def test_getters():
    p = Point(request.args["c"], "ls")
    os.system(operator.attrgetter("x")(p))  # want: os-system high
    os.system(operator.attrgetter("y")(p))
    d = {"a": request.args["c"], "b": "ls"}
    os.system(operator.itemgetter("a")(d))  # want: os-system high
    os.system(operator.itemgetter("b")(d))
    for a in map(operator.itemgetter("a"), [d]):
        os.system(a)  # want: os-system high
    for b in map(operator.itemgetter("b"), [d]):
        os.system(b)


class Named:
    def line(self, x):
        return x

    def fixed(self, x):
        return "ls"


def test_method_caller():
    os.system(operator.methodcaller("line", request.args["c"])(Named()))  # want: os-system high
    os.system(operator.methodcaller("fixed", request.args["c"])(Named()))


def test_builtin_methods():
    os.system(str.strip(request.args["c"]))  # want: os-system high
    os.system(str.strip(" ls "))
    xs = []
    list.append(xs, request.args["c"])
    os.system(xs[0])  # want: os-system high


class Settings:
    command = "ls"
    other = "ls"


def configure():
    Settings.command = request.args["c"]


def configure_constant():
    Settings.other = "id"


def test_settings():
    os.system(Settings.command)  # want: os-system high
    os.system(Settings.other)


class Base:
    prefix = request.args["c"]

    @classmethod
    def make(cls, x):
        made = cls()
        made.x = x
        return made


class Derived(Base):
    pass


def test_inherited_class_variable():
    os.system(Derived.prefix)  # want: os-system high
    os.system(Derived.make(request.args["c"]).x)  # want: os-system high
    os.system(Derived.make("ls").x)


class Managed:
    def __init__(self, x):
        self.x = x

    def __enter__(self):
        return self.x

    def __exit__(self, *e):
        return False


def test_managed():
    with Managed(request.args["c"]) as x:
        os.system(x)  # want: os-system high
    with Managed("ls") as x:
        os.system(x)


class Sized:
    def __init__(self, x):
        self._x = x

    @property
    def x(self):
        return self._x

    @x.setter
    def x(self, value):
        self._x = value


def test_setter():
    s = Sized("ls")
    os.system(s.x)
    os.system(Sized(request.args["c"]).x)  # want: os-system high


class Chain:
    def __init__(self, *parts):
        self.parts = parts

    def __or__(self, other):
        return Chain(*self.parts, other)

    def __str__(self):
        return " ".join(self.parts)


def test_operator():
    os.system(str(Chain("ls") | request.args["c"]))  # want: os-system high
    os.system(str(Chain("ls") | "-l"))


class Quoting:
    @property
    def line(self):
        return self._line

    @line.setter
    def line(self, value):
        self._line = shlex.quote(value)


def test_setter_cleans():
    q = Quoting()
    q.line = request.args["c"]
    os.system(q.line)  # want: shlex-quote-misuse


def test_setter_keeps():
    s = Sized("ls")
    s.x = request.args["c"]
    os.system(s.x)  # want: os-system high


class SubSized(Sized):
    pass


def test_setter_inherited():
    s = SubSized("ls")
    s.x = request.args["c"]
    os.system(s.x)  # want: os-system high
    s.x = "id"
    os.system(s.x)
