import os

from flask import request

# The attributes of an object are the items of its __dict__, and of vars(x).


class Updated:
    def __init__(self, **kw):
        self.__dict__.update(kw)


class Named:
    def __init__(self, raw):
        self.__dict__.update(a=raw, b="ls")


class Looped:
    def __init__(self, items):
        for k, v in items.items():
            self.__dict__[k] = v


class Replaced:
    def __init__(self, items):
        self.__dict__ = items


class Subscripted:
    def __init__(self, raw):
        self.__dict__["a"] = raw
        vars(self)["b"] = raw
        self.__dict__["c"] = "ls"


bad = request.args["c"]
os.system(Updated(a=bad).a)  # want: os-system high
os.system(Updated(a="ls").a)
os.system(Updated(a="ls", b=bad).a)  # want: os-system high -- FIXME: the keys of what is handed in are not told apart; silent would be right
os.system(Named(bad).a)  # want: os-system high
os.system(Named(bad).b)
os.system(Looped({"a": bad}).a)  # want: os-system high
os.system(Looped({"a": "ls"}).a)
os.system(Replaced({"a": bad}).a)  # want: os-system high
os.system(Replaced({"a": "ls"}).a)
os.system(Subscripted(bad).a)  # want: os-system high
os.system(Subscripted(bad).b)  # want: os-system high
os.system(Subscripted(bad).c)


def outside(raw):
    thing = Named("pwd")
    os.system(thing.a)
    thing.__dict__["a"] = raw
    os.system(thing.a)  # want: os-system high
    os.system(thing.b)
    thing.__dict__["a"] = "ls"
    os.system(thing.a)
    other = dict(thing.__dict__)
    other["b"] = raw
    os.system(thing.b)


outside(bad)


class Plain:
    pass


def aliased_namespace():
    p = Plain()
    d = p.__dict__
    d["a"] = bad
    os.system(p.a)  # FIXME: want os-system high; what is written to d does not reach p
    os.system(d["a"])  # want: os-system high
