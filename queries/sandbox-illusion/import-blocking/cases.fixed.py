import builtins
import os
import sys


def refuse(name, *args):
    raise ImportError(name)


sys.modules["os"] = None  # want: import-blocking info
sys.modules["numpy"] = None
sys.modules["os"] = os
builtins.__import__ = refuse  # want: import-blocking info
builtins.answer = 42
del builtins.open  # want: import-blocking info
del os.system  # want: import-blocking info
del os.environ


class Own:
    pass


Own.__import__ = refuse


class Refusing:
    def find_spec(self, name, path=None, target=None):  # want: import-blocking info
        if name in ("os", "subprocess"):
            raise ImportError(name)
        return None

    def find_other(self, name):
        if name == "os":
            raise ImportError(name)


builtins.eval = None  # want: import-blocking info
os.system = None  # want: import-blocking info
os.environ = None
__builtins__["open"] = refuse  # want: import-blocking info
builtins.__dict__["__import__"] = refuse  # want: import-blocking info
setattr(builtins, "__import__", refuse)  # want: import-blocking info
delattr(builtins, "eval")  # want: import-blocking info
setattr(os, "sep", "/")
sys.modules["pathlib"] = None  # want: import-blocking info
