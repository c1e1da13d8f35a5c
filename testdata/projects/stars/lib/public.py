import os as _os


def shown(line):
    _os.system(line)  # want: os-system high


def _hidden(line):
    _os.system(line)  # want: os-system medium -- whoever calls it
