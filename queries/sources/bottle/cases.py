import os

import bottle


@bottle.route("/x/<name>")
def bot(name):
    os.system(name)  # want: os-system high
    os.system(bottle.request.query.x)  # want: os-system high
    os.system(bottle.request.forms.get("x"))  # want: os-system high
    os.system(bottle.request.query["x"])  # want: os-system high


@bottle.get("/count/<n:int>")
def count(n):
    os.system(f"head -{n} log")


def no_view(name):
    os.system(name)  # want: os-system medium
