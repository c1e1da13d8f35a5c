import os
import subprocess


def only_constants(line):
    os.system(line)  # want: os-system hint


def through(line):
    os.system(line)  # want: os-system hint


def between(line):
    through("git " + line)


def handed_on(line):
    os.system(line)  # want: os-system medium -- main.py gives it to somebody


def open_caller(line):
    os.system(line)  # want: os-system medium


def tested(line):
    os.system(line)  # want: os-system medium -- the tests are not its only callers, or it would not be here


def never_called(line):
    os.system(line)  # want: os-system medium


def exported(line):
    os.system(line)  # want: os-system medium


def by_name(line):
    os.system(line)  # want: os-system medium


def one_of_two(line, more):
    os.system(line)  # want: os-system hint
    subprocess.run(more, shell=True)  # want: shell-true medium


__all__ = ["exported"]
