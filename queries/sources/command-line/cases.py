import argparse
import fileinput
import getpass
import getopt
import optparse
import os
import pickle
import sys

import docopt


def arguments():
    eval(sys.argv[1])  # want: eval-dynamic warning
    eval(" ".join(sys.argv[1:]))  # want: eval-dynamic warning
    for argument in sys.argv:
        eval(argument)  # want: eval-dynamic warning
    eval(sys.orig_argv[1])  # want: eval-dynamic warning
    exec(str(len(sys.argv)))


def parsed():
    parser = argparse.ArgumentParser()
    parser.add_argument("expression")
    args = parser.parse_args()
    eval(args.expression)  # want: eval-dynamic warning
    known, rest = parser.parse_known_args()
    eval(rest[0])  # want: eval-dynamic warning
    eval(vars(args)["expression"])  # want: eval-dynamic warning
    eval(parser.parse_intermixed_args().expression)  # want: eval-dynamic warning
    eval(parser.parse_known_intermixed_args()[0].expression)  # want: eval-dynamic warning


def subcommands():
    parser = argparse.ArgumentParser()
    run = parser.add_subparsers().add_parser("run")
    run.add_argument("expression")
    eval(run.parse_args().expression)  # want: eval-dynamic warning


def older():
    options, rest = optparse.OptionParser().parse_args()
    eval(rest[0])  # want: eval-dynamic warning
    pairs, rest = getopt.gnu_getopt(sys.argv[1:], "x:")
    for option, value in pairs:
        eval(value)  # want: eval-dynamic warning
    pairs, rest = getopt.getopt(sys.argv[1:], "x:")
    eval(rest[0])  # want: eval-dynamic warning
    eval(docopt.docopt(__doc__)["--expression"])  # want: eval-dynamic warning


def typed():
    eval(input("expression: "))  # want: eval-dynamic warning
    eval(input().strip())  # want: eval-dynamic warning
    eval(getpass.getpass())  # want: eval-dynamic warning
    eval(sys.__stdin__.readline())  # want: eval-dynamic warning
    for line in fileinput.input():
        eval(line)  # want: eval-dynamic warning
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


def declared():
    p = argparse.ArgumentParser()
    p.add_argument("--count", type=int)
    p.add_argument("-n", "--name")
    p.add_argument("mode", choices=["a", "b"])
    p.add_argument("--flag", action="store_true")
    p.add_argument("--code", type=eval)  # want: eval-dynamic warning, eval-as-callback medium
    p.add_argument("--some-text", dest="other")
    g = p.add_argument_group("x")
    g.add_argument("--size", type=float, default=3)
    a = p.parse_args()
    os.system(f"{a.count}")
    os.system(a.name)  # want: os-system high
    os.system(a.mode)
    os.system(f"{a.flag} {a.size}")
    os.system(a.other)  # want: os-system high
    os.system(vars(a)["name"])  # want: os-system high
    os.system(f'{vars(a)["count"]}')


def helped():
    parser = argparse.ArgumentParser()
    commands = parser.add_subparsers()
    run = commands.add_parser("run")
    run.add_argument("--times", type=int)
    run.add_argument("--name")
    both = commands.add_parser("both")
    both.add_argument("--name", type=int)
    options, rest = parser.parse_known_args()
    os.system(f"head -{options.times} log")
    os.system(options.name)  # want: os-system high
    os.system(options.elsewhere)  # want: os-system high
    os.system(rest[0])  # want: os-system high


def optional():
    parser = optparse.OptionParser()
    parser.add_option("-n", "--times", type="int")
    parser.add_option("--name")
    options, rest = parser.parse_args()
    os.system(f"head -{options.times} log")
    os.system(options.name)  # want: os-system high


class Program:
    def __init__(self):
        self.parser = argparse.ArgumentParser()
        self.parser.add_argument("--times", type=int)
        self.args = self.parser.parse_args()

    def run(self):
        os.system(self.args.name)  # want: os-system high


def checked():
    parser = argparse.ArgumentParser()
    parser.add_argument("name", nargs="?")
    args = parser.parse_args()
    if args.name is None:
        print("no name")
    os.system(args.name)  # want: os-system high
    if not args.name:
        parser.error("no name")
        os.system(args.name)
    os.system(args.name)  # want: os-system high
