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
