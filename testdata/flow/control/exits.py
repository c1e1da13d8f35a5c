import os
import sys

from flask import abort, redirect, request

ALLOWED = ("ls", "id")


def raises_in_both(flag):
    c = request.args["c"]
    if flag:
        raise ValueError
    else:
        sys.exit(1)
    os.system(c)


def ends_in_nested(flag, other):
    c = request.args["c"]
    if c not in ALLOWED:
        if flag:
            return 1
        elif other:
            raise ValueError
        else:
            abort(400)
    os.system(c)


def ends_in_some(flag):
    c = request.args["c"]
    if c not in ALLOWED:
        if flag:
            return 1
    os.system(c)  # want: os-system high


def ends_in_with():
    c = request.args["c"]
    with open("log") as f:
        if c not in ALLOWED:
            return f
    os.system(c)


def loop_forever_returns():
    while True:
        c = request.args["c"]
        if c in ALLOWED:
            break
    os.system(c)


def loop_breaks_on_bad():
    while True:
        c = request.args["c"]
        if c not in ALLOWED:
            break
    os.system(c)  # want: os-system high


def continue_on_bad():
    for c in request.args.getlist("c"):
        if c not in ALLOWED:
            print("bad")
            continue
        os.system(c)


def continue_on_good():
    for c in request.args.getlist("c"):
        if c in ALLOWED:
            continue
        os.system(c)  # want: os-system high


def break_on_bad():
    for c in request.args.getlist("c"):
        if c not in ALLOWED:
            break
        os.system(c)
    os.system(c)  # want: os-system high


def break_on_good_else():
    for c in request.args.getlist("c"):
        if c in ALLOWED:
            break
    else:
        return
    os.system(c)


def continue_in_try():
    for n in request.args.getlist("n"):
        try:
            n = int(n)
        except ValueError:
            continue
        os.system("sleep %s" % n)


def pass_in_try():
    for n in request.args.getlist("n"):
        try:
            n = int(n)
        except ValueError:
            pass
        os.system("sleep %s" % n)  # want: os-system high


def sink_in_else():
    n = request.args["n"]
    try:
        int(n)
    except ValueError:
        print("bad")
    else:
        os.system("sleep " + n)


def sink_after_soft_handler():
    n = request.args["n"]
    try:
        int(n)
    except ValueError:
        print("bad")
    os.system("sleep " + n)  # want: os-system high


def handler_default():
    n = request.args["n"]
    try:
        n = int(n)
    except ValueError:
        n = 5
    os.system("sleep %s" % n)


def one_handler_returns():
    n = request.args["n"]
    try:
        n = int(n)
    except TypeError:
        return
    except ValueError:
        pass
    os.system("sleep %s" % n)  # want: os-system high


def finally_runs_on_return():
    c = "ls"
    try:
        c = request.args["c"]
        return 1
    finally:
        os.system(c)  # want: os-system high


def finally_on_return_of_checked():
    c = "ls"
    try:
        if request.args["c"] in ALLOWED:
            c = "id"
        return 1
    finally:
        os.system(c)


def returns_in_finally():
    c = request.args["c"]
    try:
        print(c)
    finally:
        return 1
    os.system(c)


def raise_in_handler():
    c = request.args["c"]
    try:
        i = ALLOWED.index(c)
    except ValueError:
        raise RuntimeError
    os.system(ALLOWED[i])


def guard_in_try_of_other_error():
    c = request.args["c"]
    try:
        if c not in ALLOWED:
            raise ValueError(c)
        print("good")
    except KeyError:
        return
    os.system(c)


def guard_in_try_swallowed():
    c = request.args["c"]
    try:
        if c not in ALLOWED:
            raise ValueError(c)
    except ValueError:
        print("bad")
    os.system(c)  # want: os-system high


def redirect_without_return():
    c = request.args["c"]
    if c not in ALLOWED:
        redirect("/")
    os.system(c)  # want: os-system high


def loop_else_never():
    while True:
        c = "ls"
        if len(request.args) > 3:
            break
    else:
        c = request.args["c"]
    os.system(c)


def nested_break(xs):
    c = "ls"
    for x in xs:
        for y in x:
            if y:
                c = request.args["c"]
                break
        else:
            continue
        break
    os.system(c)  # want: os-system high


def flag_of_loop():
    found = False
    c = request.args["c"]
    for a in ALLOWED:
        if c == a:
            found = True
            break
    if found:
        os.system(c)


def flag_of_loop_inverted():
    c = request.args["c"]
    bad = True
    for a in ALLOWED:
        if c == a:
            bad = False
    if bad:
        os.system(c)  # want: os-system high


def retried():
    c = request.args["c"]
    for _ in range(3):
        try:
            c = "ls"
            open("x")
            break
        except OSError:
            continue
    else:
        c = "id"
    os.system(c)
