import argparse
import getpass
import getopt
import optparse
import pickle
import sys

import docopt


def arguments():
    eval(sys.argv[1])  # want: eval-dynamic warning
    eval(" ".join(sys.argv[1:]))  # want: eval-dynamic warning
    for argument in sys.argv:
        eval(argument)  # want: eval-dynamic warning
    exec(str(len(sys.argv)))


def parsed():
    parser = argparse.ArgumentParser()
    parser.add_argument("expression")
    args = parser.parse_args()
    eval(args.expression)  # want: eval-dynamic warning
    known, rest = parser.parse_known_args()
    eval(rest[0])  # want: eval-dynamic warning
    eval(vars(args)["expression"])  # want: eval-dynamic warning


def subcommands():
    parser = argparse.ArgumentParser()
    run = parser.add_subparsers().add_parser("run")
    run.add_argument("expression")
    eval(run.parse_args().expression)  # want: eval-dynamic warning


def older():
    options, rest = optparse.OptionParser().parse_args()
    eval(rest[0])  # want: eval-dynamic warning
    pairs, rest = getopt.getopt(sys.argv[1:], "x:")
    eval(rest[0])  # want: eval-dynamic warning
    eval(docopt.docopt(__doc__)["--expression"])  # want: eval-dynamic warning


def typed():
    eval(input("expression: "))  # want: eval-dynamic warning
    eval(input().strip())  # want: eval-dynamic warning
    eval(getpass.getpass())  # want: eval-dynamic warning
    eval(sys.stdin.read())  # want: eval-dynamic warning
    eval(sys.stdin.readline().strip())  # want: eval-dynamic warning
    eval(sys.stdin.buffer.read())  # want: eval-dynamic high
    eval(sys.stdin.buffer.readline().decode())  # want: eval-dynamic high
    pickle.load(sys.stdin.buffer)  # want: pickle-load high
    for line in sys.stdin:
        eval(line)  # want: eval-dynamic warning
    exec(str(int(input())))


def version():
    eval(sys.version)  # want: eval-dynamic medium
