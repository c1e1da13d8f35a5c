# A class without an __init__ of its own hands its arguments to that of the class outside.
import pickle

from flask import request


class Renaming(pickle.Unpickler):
    def find_class(self, module, name):
        return super().find_class(module.replace("old", "new"), name)


class Deeper(Renaming):
    pass


class Refusing(pickle.Unpickler):
    def find_class(self, module, name):
        if (module, name) == ("datetime", "date"):
            return super().find_class(module, name)
        raise pickle.UnpicklingError(name)


class DeeperRefusing(Refusing):
    pass


class Own(pickle.Unpickler):
    def __init__(self, file):
        super().__init__(open("constant", "rb"))


def load():
    Renaming(request.stream).load()  # want: pickle-load high
    Deeper(request.stream).load()  # want: pickle-load high
    Refusing(request.stream).load()
    DeeperRefusing(request.stream).load()
    Own(request.stream)
