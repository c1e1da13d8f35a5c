import _xxsubinterpreters  # want: subinterpreter-private-api info
import _interpreters as interpreters  # want: subinterpreter-private-api info
import sys, _interpchannels  # want: subinterpreter-private-api info
from _testcapi import run_in_subinterp  # want: subinterpreter-private-api info
from concurrent import interpreters as public
from test.support import interpreters as support  # want: subinterpreter-private-api info
from test.support.interpreters import create  # want: subinterpreter-private-api info
from test.support import import_helper

try:
    import _interpqueues  # want: subinterpreter-private-api info
except ImportError:
    _interpqueues = None


def later():
    import _xxinterpchannels  # want: subinterpreter-private-api info

    return _xxinterpchannels, sys
