import os

__all__ = ["_named"]


def _named(line):
    os.system(line)  # want: os-system high


def unnamed(line):
    os.system(line)  # want: os-system medium -- whoever calls it
