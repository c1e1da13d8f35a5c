import os
import subprocess

from flask import request

SHELL = True
QUIET = False
PIECES = ["l", "s"]


def named_flag():
    subprocess.run(request.args["c"], shell=SHELL)  # want: shell-true high
    subprocess.run(request.args["c"], shell=QUIET)  # want: process-program-tainted high


def computed_flag():
    subprocess.run(request.args["c"], shell=not QUIET)  # want: shell-true high
    subprocess.run(request.args["c"], shell=1 == 1)  # want: shell-true high
    subprocess.run(request.args["c"], shell=bool(0))  # want: process-program-tainted high


def flag_number():
    subprocess.run(request.args["c"], shell=1)  # want: shell-true high
    subprocess.run(request.args["c"], shell=0)  # want: process-program-tainted high


def flag_of_branch(quiet):
    subprocess.run(request.args["c"], shell=True if quiet else False)  # want: shell-true high


def flag_parameter(shell):
    subprocess.run(request.args["c"], shell=shell)  # want: shell-true high


def flag_default(shell=False):
    subprocess.run(request.args["c"], shell=shell)  # want: shell-true high


def text():
    os.system("l" "s")
    os.system("".join(PIECES))
    os.system("ls " * 2)
    os.system("%s %s" % ("ls", "-l"))
    os.system("{} {}".format("ls", "-l"))
    os.system(f"{'ls'} {1}")
    os.system(str(5))
    os.system("ls" + chr(32) + "-l")
    os.system("ls -l".upper())
    os.system(bytes("ls", "ascii"))


def integers():
    os.system("sleep %d" % (2 ** 10))
    os.system("sleep " + str(1 + 2))


def of_file():
    os.system("ls " + __file__)
    os.system("ls " + __name__)


def clock():
    import time
    os.system("echo %s" % time.time())


def environment():
    os.system(os.environ["PAGER"])  # want: os-system high
    os.system("ls " + os.getcwd())  # want: os-system medium
