import os

from flask import request

# Objects that a module has, and functions write to.


class Store:
    def __init__(self):
        self.last = "ls"
        self.kept = "ls"
        self.items = []

    def add(self, item):
        self.items.append(item)


store = Store()
quiet = Store()


def write():
    store.last = request.args["c"]
    quiet.last = "pwd"


def read():
    os.system(store.last)  # want: os-system high
    os.system(store.kept)
    os.system(quiet.last)


def fill():
    store.add(request.args["c"])


def first():
    os.system(store.items[0])  # FIXME: want os-system high; what a method puts into an object of the module is not kept
