import collections
import dataclasses
import enum
import os
import typing

from flask import request


class Base:
    suffix = " -l"

    def __init__(self, command):
        self.command = command

    def get(self):
        return self.command

    def hook(self):
        return "ls"


class Child(Base):
    def __init__(self, command, extra):
        super().__init__(command)
        self.extra = extra

    def both(self):
        return self.get() + self.suffix


class Safe(Base):
    def get(self):
        return "ls"


class Hooked(Base):
    def hook(self):
        return super().hook() + request.args["c"]


class Renamed(Base):
    get = Base.hook


def test_inherited():
    os.system(Child(request.args["c"], "ls").get())  # want: os-system high
    os.system(Child("ls", request.args["c"]).get())
    os.system(Child("ls", request.args["c"]).extra)  # want: os-system high
    os.system(Child(request.args["c"], "").both())  # want: os-system high
    os.system(Child("ls", "").both())


def test_overridden():
    os.system(Safe(request.args["c"]).get())
    os.system(Hooked("ls").hook())  # want: os-system high
    os.system(Renamed(request.args["c"]).get())


@dataclasses.dataclass
class Point:
    x: str
    y: str = "ls"
    z: list = dataclasses.field(default_factory=list)


def test_dataclass():
    p = Point(request.args["c"])
    os.system(p.x)  # want: os-system high
    os.system(p.y)
    p.z.append(request.args["c"])
    os.system(p.z[0])  # want: os-system high
    os.system(Point("ls", y=request.args["c"]).y)  # want: os-system high
    os.system(Point("ls", request.args["c"]).x)


class Pair(typing.NamedTuple):
    a: str
    b: str = "ls"


def test_named_tuple():
    p = Pair(request.args["c"])
    os.system(p.a)  # want: os-system high
    os.system(p.b)
    os.system(p[0])  # want: os-system high
    os.system(p[1])
    a, b = p
    os.system(a)  # want: os-system high
    os.system(b)


Old = collections.namedtuple("Old", "a b")


def test_old_named_tuple():
    p = Old(request.args["c"], "ls")
    os.system(p.a)  # want: os-system high
    os.system(p.b)
    os.system(Old(a="ls", b=request.args["c"]).a)


class Color(enum.Enum):
    RED = "red"
    BLUE = "blue"


def test_enum():
    os.system(Color(request.args["c"]).value)
    os.system(Color[request.args["c"]].value)
    os.system(Color(request.args["c"]).name)
    os.system(Color.RED.value)


class Shared:
    items = []
    command = "ls"


def test_class_variable():
    os.system(Shared.command)
    os.system(Shared().command)


def test_class_variable_set():
    Shared.other = request.args["c"]
    os.system(Shared.other)  # want: os-system high


class Slots:
    __slots__ = ("a", "b")

    def __init__(self, a, b):
        self.a, self.b = a, b


def test_slots():
    s = Slots(request.args["c"], "ls")
    os.system(s.a)  # want: os-system high
    os.system(s.b)


class View:
    def load(self):
        self.command = request.args["c"]
        self.fixed = "ls"

    def run(self):
        os.system(self.command)  # want: os-system high
        os.system(self.fixed)  # want: os-system medium -- FIXME: every method sets it to a constant; silent would be right


class Meta(type):
    pass


class WithMeta(metaclass=Meta):
    def get(self, x):
        return x


def test_meta():
    os.system(WithMeta().get(request.args["c"]))  # want: os-system high
    os.system(WithMeta().get("ls"))


class Outer:
    class Inner:
        def get(self, x):
            return x


def test_inner():
    os.system(Outer.Inner().get(request.args["c"]))  # want: os-system high
    os.system(Outer.Inner().get("ls"))


class Mixin:
    def line(self):
        return self.command


class Mixed(Mixin, Base):
    pass


def test_mixin():
    os.system(Mixed(request.args["c"]).line())  # want: os-system high
    os.system(Mixed("ls").line())


class Bag(dict):
    pass


def test_dict_subclass():
    b = Bag()
    b["a"] = request.args["c"]
    b["b"] = "ls"
    os.system(b["a"])  # want: os-system high
    os.system(b["b"])


class Kept:
    def __init__(self, **kw):
        self.__dict__.update(kw)


def test_kept():
    os.system(Kept(a=request.args["c"]).a)  # want: os-system high
