import os

from flask import abort, request


def set_in_body():
    c = "ls"
    try:
        c = request.args["c"]
    except KeyError:
        c = "id"
    os.system(c)  # want: os-system high


def set_in_handler():
    try:
        c = "ls"
        open("x")
    except OSError:
        c = request.args["c"]
    os.system(c)  # want: os-system high


def seen_in_handler():
    c = "ls"
    try:
        c = request.args["c"]
        open("x")
    except OSError:
        os.system(c)  # want: os-system high


def converter_fails():
    n = request.args["n"]
    try:
        n = int(n)
    except ValueError:
        return
    os.system("sleep %s" % n)


def converter_guards():
    n = request.args["n"]
    try:
        int(n)
    except ValueError:
        return
    os.system("sleep " + n)


def converter_fails_softly():
    n = request.args["n"]
    try:
        n = int(n)
    except ValueError:
        pass
    os.system("sleep %s" % n)  # want: os-system high


def converter_aborts():
    n = request.args["n"]
    try:
        int(n)
    except ValueError:
        abort(400)
    os.system("sleep " + n)


def finally_sees():
    c = "ls"
    try:
        c = request.args["c"]
    finally:
        os.system(c)  # want: os-system high


def finally_overwrites():
    c = request.args["c"]
    try:
        open("x")
    finally:
        c = "ls"
    os.system(c)


def else_part():
    try:
        c = request.args["c"]
    except KeyError:
        c = "ls"
    else:
        c = "id"
    os.system(c)


def return_in_finally():
    try:
        return request.args["c"]
    finally:
        os.system("ls")


def exception_text():
    try:
        raise ValueError(request.args["c"])
    except ValueError as e:
        os.system(str(e))  # want: os-system high


def exception_of_constants():
    try:
        raise ValueError("ls")
    except ValueError as e:
        os.system(str(e))  # want: os-system medium -- any other ValueError may come


def reraised():
    c = request.args["c"]
    try:
        c = "ls"
    except Exception:
        raise
    os.system(c)


def groups():
    c = "ls"
    try:
        open("x")
    except* OSError:
        c = request.args["c"]
    os.system(c)  # want: os-system high


def guard_in_try():
    c = request.args["c"]
    try:
        if c not in ("ls", "id"):
            raise ValueError(c)
    except ValueError:
        return
    os.system(c)


def index_fails():
    try:
        c = {"a": "ls"}[request.args["k"]]
    except KeyError:
        c = "id"
    os.system(c)


def in_order():
    try:
        c = request.args["c"]
        c = "ls"
    finally:
        pass
    os.system(c)


class Refused(Exception):
    def __init__(self, command):
        super().__init__(command)
        self.command = command


def refuse(command):
    raise Refused(command)


def raised_by_callee():
    try:
        refuse(request.args["c"])
    except Refused as e:
        os.system(e.command)  # want: os-system medium -- FIXME: what a function raises is not handed to its callers; high would be right
