import os
import re

from flask import abort, request

ALLOWED = ("ls", "id")
SAFE = "abcdefghijklmnopqrstuvwxyz0123456789_-"
MARKS = ";|&$`"


def any_equal():
    c = request.args["c"]
    if not any(c == a for a in ALLOWED):
        return
    os.system(c)


def any_starts():
    c = request.args["c"]
    if any(c.startswith(a) for a in ALLOWED):
        os.system(c)  # want: os-system high


def any_inside():
    c = request.args["c"]
    if any(a in c for a in ALLOWED):
        os.system(c)  # want: os-system high, string-denylist-guard high


def any_of_listed():
    c = request.args["c"]
    if any([c == "ls", c == "id"]):
        os.system(c)
    if any([c == "ls", len(c) < 9]):
        os.system(c)  # want: os-system high


def all_listed():
    c = request.args["c"]
    if all([c in ALLOWED, len(c) < 9]):
        os.system(c)


def all_characters():
    c = request.args["c"]
    if all(x in SAFE for x in c):
        os.system(c)
    if all(x.isalnum() for x in c):
        os.system(c)
    if all(x.isalnum() or x in "-_" for x in c):
        os.system(c)


def all_characters_early():
    c = request.args["c"]
    if not all(x in SAFE for x in c):
        abort(400)
    os.system(c)


def any_character():
    c = request.args["c"]
    if any(x in SAFE for x in c):
        os.system(c)  # want: os-system high


def any_character_bad():
    c = request.args["c"]
    if any(x not in SAFE for x in c):
        return
    os.system(c)


def any_mark():
    c = request.args["c"]
    if any(x in MARKS for x in c):
        return
    os.system(c)  # want: os-system high


def characters_with_marks():
    c = request.args["c"]
    if all(x in "abc; |" for x in c):
        os.system(c)  # want: os-system high


def filtered_characters():
    c = request.args["c"]
    if all(x in SAFE for x in c if x != ";"):
        os.system(c)  # want: os-system high


def all_of_list():
    cs = request.args.getlist("c")
    if all(c in ALLOWED for c in cs):
        os.system(cs[0])
        os.system(" ".join(cs))


def all_of_list_early():
    cs = request.args.getlist("c")
    if not all(c in ALLOWED for c in cs):
        return
    for c in cs:
        os.system(c)


def any_of_list():
    cs = request.args.getlist("c")
    if any(c in ALLOWED for c in cs):
        os.system(cs[0])  # want: os-system high


def set_of_list():
    cs = request.args.getlist("c")
    if set(cs) <= set(ALLOWED):
        os.system(cs[0])
    if set(cs).issubset(ALLOWED):
        os.system(cs[0])
    if set(cs) & set(ALLOWED):
        os.system(cs[0])  # want: os-system high


def checked_in_loop():
    cs = request.args.getlist("c")
    for c in cs:
        if c not in ALLOWED:
            abort(400)
    os.system(cs[0])


def checked_in_loop_softly():
    cs = request.args.getlist("c")
    for c in cs:
        if c not in ALLOWED:
            print("bad")
    os.system(cs[0])  # want: os-system high


def checked_in_loop_some():
    cs = request.args.getlist("c")
    for c in cs:
        if c in ALLOWED:
            break
        if c == "x":
            return
    os.system(cs[0])  # want: os-system high


def comprehension_if():
    cs = [c for c in request.args.getlist("c") if c.isalnum() and len(c) < 9]
    os.system(cs[0])


def comprehension_if_not():
    cs = [c for c in request.args.getlist("c") if c not in ALLOWED]
    os.system(cs[0])  # want: os-system high


def comprehension_ternary():
    cs = [c if c in ALLOWED else "ls" for c in request.args.getlist("c")]
    os.system(cs[0])


def filtered():
    cs = list(filter(lambda c: c in ALLOWED, request.args.getlist("c")))
    os.system(cs[0])


def filtered_by_method():
    c = "".join(filter(str.isalnum, request.args["c"]))
    os.system(c)


def kept_characters():
    c = "".join(x for x in request.args["c"] if x.isalnum())
    os.system(c)
    c = "".join(x for x in request.args["c"] if x in SAFE)
    os.system(c)
    c = "".join(x for x in request.args["c"] if x not in ";|")
    os.system(c)  # want: os-system high


def kept_by_table():
    c = "".join(x for x in request.args["c"] if x in "abc;& $()")
    os.system(c)  # want: os-system high


def next_of():
    c = next((a for a in ALLOWED if a == request.args["c"]), None)
    os.system(c)


def lowered_used():
    c = request.args["c"]
    if c.lower() in ALLOWED:
        os.system(c.lower())


def lowered_then_raw():
    c = request.args["c"]
    if c.lower() in ALLOWED:
        os.system(c)


def upper_then_raw():
    c = request.args["c"]
    if c.upper() == "LS":
        os.system(c)


def stripped_used():
    c = request.args["c"]
    if c.strip() in ALLOWED:
        os.system(c.strip())


def first_word():
    c = request.args["c"]
    if c.split()[0] in ALLOWED:
        os.system(c)  # want: os-system high
        os.system(c.split()[0])


def replaced_then_raw():
    c = request.args["c"]
    if c.replace(";", "") in ALLOWED:
        os.system(c)  # want: os-system high


def basename_then_raw():
    c = request.args["c"]
    if os.path.basename(c) in ALLOWED:
        os.system(c)  # want: os-system high
