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
    os.system(store.items[0])  # want: os-system high


class Cache:
    def __init__(self):
        self.items = {}
        self.last = "ls"
        self.kept = "ls"

    def put(self, key, value):
        self.items[key] = value
        self.last = value

    def get(self, key):
        return self.items.get(key, "ls")

    def kept_one(self):
        return self.kept


cache = Cache()
constants = Cache()


def filling_caches():
    cache.put("a", request.args["x"])
    constants.put("a", "id")


def reading_caches():
    os.system(cache.get("a"))  # want: os-system high
    os.system(cache.last)  # want: os-system high
    os.system(cache.kept_one())
    os.system(constants.get("a"))


class Shared:
    items = {}
    last = "ls"
    kept = "ls"

    @classmethod
    def put(cls, key, value):
        cls.items[key] = value
        cls.last = value

    @classmethod
    def get(cls, key):
        return cls.items.get(key)


def filling_class():
    Shared.put("a", request.args["x"])


def reading_class():
    os.system(Shared.get("a"))  # want: os-system high
    os.system(Shared.last)  # want: os-system high
    os.system(Shared.kept)
