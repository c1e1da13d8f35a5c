import os
import sys

from flask import Flask, abort, request

app = Flask(__name__)


@app.route("/aborts")
def aborts():
    x = request.args["x"]
    if not x.isdigit():
        abort(400)
    os.system("kill " + x)
    return ""


@app.route("/goes-on")
def goes_on():
    x = request.args["x"]
    if not x.isdigit():
        print(400)
    os.system("kill " + x)  # want: os-system high
    return ""


def main():
    if len(sys.argv) < 2:
        sys.exit(eval(input()))  # want: eval-dynamic high
    if sys.argv[1] not in ("start", "stop"):
        sys.exit("usage")
    os.system("service x " + sys.argv[1])


def usage():
    print("usage")
    sys.exit(2)


def through():
    x = input()
    if not x.isdigit():
        usage()
    os.system("kill " + x)
