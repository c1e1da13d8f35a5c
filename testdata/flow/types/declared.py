import os
from flask import Request
from abc import ABC, abstractmethod


class A:
    cmd: str
    other = None
    third: "str | None" = None

    def __init__(self, r: Request):
        self.cmd = r.args["c"]
        self.other = r.args["c"]
        self.third = "ls"

    def run(self):
        os.system(self.cmd)  # want: os-system high
        os.system(self.other)  # want: os-system high
        os.system(self.third)  # want: os-system medium


class B:
    cmd: str

    def run(self):
        os.system(self.cmd)  # want: os-system medium


def use(r: Request):
    a = A(r)
    os.system(a.cmd)  # want: os-system high
    os.system(a.other)  # want: os-system high
    os.system(a.third)
    b = B()
    os.system(b.cmd)  # want: os-system medium


class Base(ABC):
    @abstractmethod
    def command(self) -> str:
        """The command."""

    def second(self):
        raise NotImplementedError

    def hook(self):
        pass

    def run(self):
        os.system(self.command())  # want: os-system medium
        os.system(self.second())  # want: os-system medium
        os.system("ls" + self.second())  # want: os-system medium


def f(x: "list[Request]", flag):
    if flag:
        x = []
    for r in x:
        os.system(r.args["c"])  # want: os-system high
