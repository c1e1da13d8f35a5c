import os
import shlex


def prepare(ref):
    return os.system("git log " + shlex.quote(ref))


def raw(line):
    return os.system("git log " + line)
