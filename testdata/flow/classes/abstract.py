import abc
import os

from flask import request

# A method that does nothing is there to be defined by the classes that derive from its class.


class Marked(abc.ABC):
    @abc.abstractmethod
    def command(self): ...

    def run(self):
        os.system(self.command())  # want: os-system high


class MarkedRaw(Marked):
    def __init__(self, raw):
        self.raw = raw

    def command(self):
        return self.raw


class MarkedFixed(Marked):
    def command(self):
        return "ls"


class Raising:
    def command(self, raw):
        """What to run."""
        raise NotImplementedError("command")

    def run(self, raw):
        os.system(self.command(raw))  # want: os-system high


class RaisingRaw(Raising):
    def command(self, raw):
        return raw


class Fixed:
    def command(self):
        pass

    def run(self):
        os.system(self.command())  # want: os-system medium -- FIXME: the one class that defines it gives a constant; silent would be right


class FixedOne(Fixed):
    def command(self):
        return "ls"


class Defined:
    def command(self, raw):
        return "ls"

    def run(self, raw):
        os.system(self.command(raw))


class DefinedAgain(Defined):
    def command(self, raw):
        return "pwd"


MarkedRaw(request.args["c"]).run()
MarkedFixed().run()
RaisingRaw().run(request.args["c"])
FixedOne().run()
DefinedAgain().run(request.args["c"])
