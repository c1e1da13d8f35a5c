import os
import re

from flask import abort, request

ALLOWED = ("ls", "id")


def filled_when_empty(items):
    c = "ls"
    if not items:
        items.append(1)
        c = request.args["c"]
    if items:
        os.system(c)  # want: os-system high


def filled_by_other(items):
    c = "ls"
    if not items:
        fill(items)
        c = request.args["c"]
    if items:
        os.system(c)  # want: os-system high


def filled_by_subscript(table):
    c = "ls"
    if not table:
        table["k"] = 1
        c = request.args["c"]
    if table:
        os.system(c)  # want: os-system high


def fill(items):
    items.append(1)


def loop_rebinds():
    c = request.args["c"]
    d = request.args["d"]
    ok = c in ALLOWED
    while len(request.args) > 2:
        if ok:
            os.system(c)  # want: os-system high
        c = d


def loop_rebinds_flag():
    ok = True
    for c in request.args.getlist("c"):
        if c not in ALLOWED:
            ok = False
        if ok:
            os.system(c)
    if ok:
        os.system(c)  # want: os-system high -- FIXME: the last round left it true; silent would be right


def first_round_only():
    first = True
    for c in request.args.getlist("c"):
        if first:
            first = False
            if c not in ALLOWED:
                return
        os.system(c)  # want: os-system high


def swapped_after():
    c, d = request.args["c"], request.args["d"]
    ok = c in ALLOWED
    c, d = d, c
    if ok:
        os.system(c)  # want: os-system high


def augmented_after():
    c = request.args["c"]
    ok = c in ALLOWED
    c += request.args["d"]
    if ok:
        os.system(c)  # want: os-system high


def with_rebinds():
    c = request.args["c"]
    ok = c in ALLOWED
    with open("x") as c:
        if ok:
            os.system(c.name)  # want: os-system medium


def nonlocal_rebinds():
    c = request.args["c"]
    ok = c in ALLOWED

    def change():
        nonlocal c
        c = request.args["d"]

    change()
    if ok:
        os.system(c)  # want: os-system high


def walrus_rebinds():
    c = request.args["c"]
    ok = c in ALLOWED
    if (c := request.args["d"]) and ok:
        os.system(c)  # want: os-system high


def handler_rebinds():
    c = request.args["c"]
    ok = c in ALLOWED
    try:
        open("x")
    except OSError as c:
        if ok:
            os.system(str(c))  # want: os-system medium


def flag_by_two(flag):
    c = request.args["c"]
    ok = False
    if c in ALLOWED:
        ok = True
    if flag:
        ok = True
    if ok:
        os.system(c)  # want: os-system high


def error_reset():
    c = request.args["c"]
    error = None
    if c not in ALLOWED:
        error = "bad"
    if len(c) > 3:
        error = None
    if error is None:
        os.system(c)  # want: os-system high


def global_flag():
    global ready
    c = "ls"
    if not ready:
        c = request.args["c"]
        ready = True
    if ready:
        os.system(c)  # want: os-system high


ready = False


def derived_earlier():
    c = request.args["c"]
    d = request.args["d"]
    command = c + d
    if c in ALLOWED:
        if d in ALLOWED:
            os.system(command)
        os.system(command)  # want: os-system high


def derived_in_loop():
    command = ""
    for c in request.args.getlist("c"):
        command = command + c
        if c in ALLOWED:
            os.system(command)  # want: os-system high


def list_written_after():
    cs = request.args.getlist("c")
    if not all(c in ALLOWED for c in cs):
        return
    cs.append(request.args["d"])
    os.system(cs[0])  # want: os-system high


def list_of_own_written_after():
    cs = [request.args["a"], request.args["b"]]
    if not all(c in ALLOWED for c in cs):
        return
    os.system(cs[0])
    cs.append(request.args["d"])
    os.system(cs[2])  # want: os-system high


def loop_checked_then_written():
    cs = [request.args["a"], request.args["b"]]
    for c in cs:
        if c not in ALLOWED:
            abort(400)
    os.system(cs[1])
    cs[0] = request.args["d"]
    os.system(cs[0])  # want: os-system high


def loop_checks_other():
    cs = request.args.getlist("c")
    for c in cs:
        c = c.strip()
        if c not in ALLOWED:
            abort(400)
    os.system(cs[0])  # want: os-system high


def loop_checks_some(flag):
    cs = request.args.getlist("c")
    for c in cs:
        if flag and c not in ALLOWED:
            abort(400)
    os.system(cs[0])  # want: os-system high


def loop_checks_part():
    cs = request.args.getlist("c")
    for c in cs[1:]:
        if c not in ALLOWED:
            abort(400)
    os.system(cs[0])  # want: os-system high


def any_with_condition():
    c = request.args["c"]
    if any(c == a for a in request.args.getlist("a")):
        os.system(c)  # want: os-system high


def all_of_other():
    c, d = request.args["c"], request.args["d"]
    if all(x.isalnum() for x in d):
        os.system(c)  # want: os-system high


def nested_pattern():
    c = request.args["c"]
    if re.fullmatch("[a-z]+( [a-z]+)*", c):
        os.system(c)  # want: os-system high
    if re.fullmatch("(a|;)+", c):
        os.system(c)  # want: os-system high
    if re.fullmatch("[a-z]+(;.*)?", c):
        os.system(c)  # want: os-system high
    if re.fullmatch("[a-z]+( -l)?", c):
        os.system(c)
    if re.fullmatch("[a-z]+|.*", c):
        os.system(c)  # want: os-system high
    if re.fullmatch("[A-z]+", c):
        os.system(c)  # want: os-system high
    if re.fullmatch("[a-z]+", c + request.args["d"]):
        os.system(c)  # want: os-system high


def pattern_of_caller(pattern):
    c = request.args["c"]
    if re.fullmatch(pattern, c):
        os.system(c)  # want: os-system high


def substituted():
    c = request.args["c"]
    os.system(re.sub("[^a-z]", "", c))
    os.system(re.sub("[^a-z]", ";", c))  # want: os-system high
    os.system(re.sub("[^a-z]+", "_", c))
    os.system(re.sub("[;|]", "", c))  # want: os-system high
    os.system(re.sub("^[^a-z]", "", c))  # want: os-system high


def negated_found():
    c = request.args["c"]
    if re.search("[^a-z]", c):
        os.system(c)  # want: os-system high
    if re.match("[^a-z]", c):
        return
    os.system(c)  # want: os-system high


def key_of_default():
    c = request.args["c"]
    table = {"ls": 1}
    table.get(c)
    os.system(c)  # want: os-system high


def key_of_own():
    c = request.args["c"]
    table = {c: 1}
    table[c]
    os.system(c)  # want: os-system high


def none_of_two():
    c = request.args.get("c")
    d = request.args.get("d")
    if c is None and d is None:
        return
    os.system(c or "ls")  # want: os-system high


def same_value(c):
    d = c
    c = request.args["c"]
    if d in ALLOWED:
        os.system(c)  # want: os-system high


def truth_of_text():
    c = request.args["c"]
    if c:
        d = c
    else:
        d = "ls"
    if not c:
        os.system(d)
    os.system(d)  # want: os-system high


def counted_rounds():
    tries = 0
    c = request.args["c"]
    while c not in ALLOWED:
        c = request.args["c"]
        tries += 1
        if tries > 3:
            c = "ls"
            break
    os.system(c)


def ended_by_flag():
    done = False
    while not done:
        c = request.args["c"]
        done = c in ALLOWED
    os.system(c)  # want: os-system high -- FIXME: the loop ended because it is one of them; silent would be right


def ended_by_other_flag():
    done = False
    while not done:
        c = request.args["c"]
        done = len(c) > 3
    os.system(c)  # want: os-system high
