import os

from flask import request


class Base:
    def command(self):
        return "ls"

    def run(self):
        os.system(self.command())  # want: os-system high

    def run_twice(self):
        self.run()


class Chosen(Base):
    def __init__(self, command):
        self.chosen = command

    def command(self):
        return self.chosen


def chosen():
    Chosen(request.args["c"]).run_twice()


class Template:
    def run(self, command):
        self.execute(self.prepared(command))

    def prepared(self, command):
        return command

    def execute(self, command):
        raise NotImplementedError


class Shell(Template):
    def execute(self, command):
        os.system(command)  # want: os-system high


class Fixed(Template):
    def prepared(self, command):
        return "ls"

    def execute(self, command):
        os.system(command)  # want: os-system medium -- FIXME: run() is the only one to call it; silent would be right


def templates():
    Shell().run(request.args["c"])
    Fixed().run(request.args["d"])
