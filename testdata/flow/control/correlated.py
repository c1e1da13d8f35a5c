import os

from flask import abort, request

ALLOWED = ("ls", "id")


def same_flag(flag):
    c = request.args["c"]
    if flag:
        c = "ls"
    if flag:
        os.system(c)


def opposite_flag(flag):
    c = request.args["c"]
    if flag:
        c = "ls"
    if not flag:
        os.system(c)  # want: os-system high


def flag_changed_between(flag, other):
    c = request.args["c"]
    if flag:
        c = "ls"
    flag = other
    if flag:
        os.system(c)  # want: os-system high


def default_if_bad():
    c = request.args["c"]
    if c not in ALLOWED:
        c = "ls"
    os.system(c)


def default_if_bad_flag():
    c = request.args["c"]
    bad = c not in ALLOWED
    if bad:
        c = "ls"
    os.system(c)


def error_kept():
    c = request.args["c"]
    error = None
    if c not in ALLOWED:
        error = "bad command"
    if error is None:
        os.system(c)
    else:
        os.system(c)  # want: os-system high


def error_kept_other():
    c = request.args["c"]
    error = None
    if not request.args.get("user"):
        error = "no user"
    if error is None:
        os.system(c)  # want: os-system high


def errors_listed():
    c = request.args["c"]
    errors = []
    if c not in ALLOWED:
        errors.append("bad command")
    if errors:
        return errors
    os.system(c)


def several_checks():
    c = request.args["c"]
    valid = True
    if len(c) > 20:
        valid = False
    if c not in ALLOWED:
        valid = False
    if not valid:
        abort(400)
    os.system(c)


def last_check_wins():
    c = request.args["c"]
    valid = c in ALLOWED
    valid = len(c) < 20
    if valid:
        os.system(c)  # want: os-system high


def none_if_bad():
    c = request.args["c"]
    command = None
    if c in ALLOWED:
        command = c
    if command:
        os.system(command)


def in_both_branches(flag):
    c = request.args["c"]
    if flag:
        if c not in ALLOWED:
            return
    else:
        if c != "ls":
            return
    os.system(c)


def in_one_branch(flag):
    c = request.args["c"]
    if flag:
        if c not in ALLOWED:
            return
    os.system(c)  # want: os-system high


def mode_of_caller(mode):
    c = request.args["c"]
    if mode == "safe":
        c = "ls"
    if mode == "safe":
        os.system(c)
    if mode == "open":
        os.system(c)  # want: os-system high


def errors_listed_of_other():
    c = request.args["c"]
    errors = []
    if len(c) > 9:
        errors.append("too long")
    if errors:
        return errors
    os.system(c)  # want: os-system high


def errors_of_two():
    c = request.args["c"]
    errors = {}
    if not request.args.get("user"):
        errors["user"] = "missing"
    if c not in ALLOWED:
        errors["c"] = "unknown"
    if not errors:
        os.system(c)
    os.system(c)  # want: os-system high


def errors_cleared():
    c = request.args["c"]
    errors = []
    if c not in ALLOWED:
        errors.append("unknown")
    errors = []
    if not errors:
        os.system(c)  # want: os-system high
