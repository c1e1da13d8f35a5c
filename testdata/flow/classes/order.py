import dataclasses
import os
import shlex

from flask import request

# Python looks through the classes that a class derives from in one order, and stops where it
# finds a name.


class Raw:
    sep = ";"

    def clean(self, text):
        return text

    @property
    def command(self):
        return request.args["c"]


class Quoted:
    sep = "--"

    def clean(self, text):
        return shlex.quote(text)

    @property
    def command(self):
        return "ls"


class QuotedFirst(Quoted, Raw):
    pass


class RawFirst(Raw, Quoted):
    pass


def test_first_base():
    os.system("ls " + QuotedFirst().clean(request.args["c"]))
    os.system("ls " + RawFirst().clean(request.args["c"]))  # want: os-system high
    os.system(QuotedFirst().command)
    os.system(RawFirst().command)  # want: os-system high


class Left(Raw):
    pass


class Right(Raw):
    def clean(self, text):
        return shlex.quote(text)


class Diamond(Left, Right):
    pass


class Plain(Left):
    pass


def test_diamond():
    os.system("ls " + Diamond().clean(request.args["c"]))
    os.system("ls " + Plain().clean(request.args["c"]))  # want: os-system high
    os.system(Diamond().command)  # want: os-system high


class Declares(Quoted):
    command: str


class Typed:
    command: str


class Filled(Typed, Raw):
    pass


def test_declared_only():
    os.system(Declares().command)
    os.system(Filled().command)  # want: os-system high


class Stored:
    @property
    def text(self):
        return self._text

    @text.setter
    def text(self, new):
        self._text = shlex.quote(new)


class Sub(Left, Stored):
    pass


class Loose(Left):
    pass


def test_inherited_setter():
    sub, loose = Sub(), Loose()
    sub.text = loose.text = request.args["c"]
    os.system("ls " + sub.text)
    os.system("ls " + loose.text)  # want: os-system high


@dataclasses.dataclass
class Named:
    name: str
    command: str = "ls"


@dataclasses.dataclass
class Job(Named):
    command: str = "true"
    extra: str = ""


class Subclass(Job):
    later: str


def test_inherited_fields():
    os.system(Job("ls", request.args["c"]).command)  # want: os-system high
    os.system(Job("ls", request.args["c"]).extra)
    os.system(Job(request.args["c"]).name)  # want: os-system high
    os.system(Job(request.args["c"]).command)
    os.system(Subclass("ls", "ls", request.args["c"]).extra)  # want: os-system high
    os.system(Subclass("ls", "ls", request.args["c"]).command)
