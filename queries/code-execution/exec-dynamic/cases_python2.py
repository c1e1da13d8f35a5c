import sys


def statement(code, namespace):
    exec code in namespace  # want: exec-dynamic medium
    exec code in {}
    exec code  # want: exec-dynamic medium


def statement_constant(namespace):
    exec "x = 1" in namespace  # want: exec-dynamic hint


def typed():
    code = raw_input()
    exec code  # want: exec-dynamic warning


def file():
    execfile(sys.argv[1])  # want: exec-dynamic warning
