import os
import re

from flask import abort, request

ALLOWED = ("ls", "id")


def kept_then_returns():
    c = request.args["c"]
    ok = c in ALLOWED
    if not ok:
        return
    os.system(c)


def kept_bad():
    c = request.args["c"]
    bad = c not in ALLOWED
    if bad:
        abort(400)
    os.system(c)


def kept_then_changed():
    c = request.args["c"]
    ok = c in ALLOWED
    c = request.args["d"]
    if ok:
        os.system(c)  # want: os-system high


def kept_then_flag_changed(flag):
    c = request.args["c"]
    ok = c in ALLOWED
    ok = flag
    if ok:
        os.system(c)  # want: os-system high


def kept_or(flag):
    c = request.args["c"]
    ok = c in ALLOWED or flag
    if ok:
        os.system(c)  # want: os-system high


def kept_and(flag):
    c = request.args["c"]
    ok = c in ALLOWED and flag
    if ok:
        os.system(c)


def kept_twice():
    c = request.args["c"]
    known = c in ALLOWED
    ok = known
    if ok:
        os.system(c)


def kept_negated():
    c = request.args["c"]
    bad = not c.isalnum()
    if bad:
        return
    os.system(c)


def kept_match():
    c = request.args["c"]
    m = re.fullmatch("[a-z]+", c)
    if not m:
        return
    os.system(c)
    os.system(m.group(0))


def kept_match_none():
    c = request.args["c"]
    m = re.fullmatch("[a-z]+", c)
    if m is None:
        abort(400)
    os.system(c)


def kept_match_used():
    c = request.args["c"]
    m = re.fullmatch("([a-z]+) .*", c)
    if m:
        os.system(m.group(0))  # want: os-system high


def kept_bool():
    c = request.args["c"]
    ok = bool(re.fullmatch("[a-z]+", c))
    if ok:
        os.system(c)


def walrus():
    c = request.args["c"]
    if (ok := c in ALLOWED):
        os.system(c)
    if ok:
        os.system(c)


def walrus_value():
    if (c := request.args["c"]) in ALLOWED:
        os.system(c)
    else:
        os.system(c)  # want: os-system high


def walrus_match():
    c = request.args["c"]
    if m := re.fullmatch("[a-z]+", c):
        os.system(c)
        os.system(m[0])


def kept_in_branch(flag):
    c = request.args["c"]
    if flag:
        ok = c in ALLOWED
    else:
        ok = True
    if ok:
        os.system(c)  # want: os-system high


def kept_on_branches(flag):
    c = request.args["c"]
    if flag:
        ok = c in ALLOWED
    else:
        ok = c == "ls"
    if ok:
        os.system(c)


def kept_from_own():
    c = request.args["c"]
    ok = allowed(c)
    if not ok:
        return
    os.system(c)


def kept_ternary():
    c = request.args["c"]
    ok = True if c in ALLOWED else False
    if ok:
        os.system(c)


def kept_of_loop():
    for c in request.args.getlist("c"):
        ok = c in ALLOWED
        if ok:
            os.system(c)


def kept_from_round_before():
    ok = False
    for c in request.args.getlist("c"):
        if ok:
            os.system(c)  # want: os-system high
        ok = c in ALLOWED


def kept_asserted():
    c = request.args["c"]
    ok = c in ALLOWED
    assert ok
    os.system(c)  # want: os-system medium


def allowed(text):
    return text in ALLOWED


def counted():
    c = request.args["c"]
    if ALLOWED.count(c) > 0:
        os.system(c)  # want: os-system high -- FIXME: count() says that it is one of them; silent would be right
    if ALLOWED.count(c) == 0:
        os.system(c)  # want: os-system high


def derived_then_checked():
    c = request.args["c"]
    command = "nice " + c
    if c in ALLOWED:
        os.system(command)
    else:
        os.system(command)  # want: os-system high


def derived_of_two():
    c, d = request.args["c"], request.args["d"]
    command = c + d
    if c in ALLOWED:
        os.system(command)  # want: os-system high


def derived_then_changed():
    c = request.args["c"]
    command = c + " -l"
    c = request.args["c"]
    if c in ALLOWED:
        os.system(command)  # want: os-system high
