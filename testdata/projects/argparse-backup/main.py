import argparse
import sys

from actions import backup, prune, restore


def build():
    parser = argparse.ArgumentParser(prog="backup")
    parser.add_argument("--verbose", action="store_true")
    parser.add_argument("--level", type=int, choices=range(10), default=6)
    commands = parser.add_subparsers(dest="command", required=True)

    one = commands.add_parser("backup")
    one.add_argument("folder")
    one.add_argument("--exclude", action="append", default=[])
    one.set_defaults(run=backup)

    one = commands.add_parser("restore")
    one.add_argument("--mode", choices=["full", "part"], default="full")
    one.add_argument("archive")
    one.set_defaults(run=restore)

    one = commands.add_parser("prune")
    one.add_argument("--keep", type=int, default=3)
    one.set_defaults(run=prune)
    return parser


def main(argv=None):
    args = build().parse_args(argv)
    return args.run(args)


if __name__ == "__main__":
    sys.exit(main())
