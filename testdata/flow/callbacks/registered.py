import os

from flask import request

HANDLERS = {}


def register(name):
    def decorate(f):
        HANDLERS[name] = f
        return f
    return decorate


@register("run")
def run_it(command):
    os.system(command)  # want: os-system medium -- FIXME: it is called from the table that the decorator fills; high would be right


@register("ls")
def list_it(command):
    os.system("ls")


def dispatched():
    HANDLERS[request.args["h"]](request.args["c"])
