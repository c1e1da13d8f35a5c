import os
import re
from functools import wraps

from flask import abort, request

ALLOWED = ("ls", "id")
_known = {"ls": 1}


def is_safe(x):
    return x in ALLOWED


def is_safe_steps(x):
    if not x:
        return False
    if x not in ALLOWED:
        return False
    return True


def is_safe_kept(x):
    ok = x in ALLOWED
    return ok


def is_safe_by_other(x):
    return is_safe(x) and len(x) < 9


def is_bad(x):
    return x not in ALLOWED


def is_safe_pattern(x):
    return re.fullmatch("[a-z]+", x) is not None


def is_safe_bool(x):
    return bool(re.fullmatch("[a-z]+", x))


def is_safe_match(x):
    return re.fullmatch("[a-z]+", x)


def is_safe_loop(x):
    for a in ALLOWED:
        if x == a:
            return True
    return False


def is_safe_try(x):
    try:
        int(x)
        return True
    except ValueError:
        return False


def is_safe_any(x):
    return any(x == a for a in ALLOWED)


def is_safe_sometimes(x, strict):
    if strict:
        return x in ALLOWED
    return True


def is_safe_cleaned(x):
    x = x.strip()
    return x in ALLOWED


def is_long(x):
    return len(x) > 5


def require(condition):
    if not condition:
        abort(403)


def require_known(x):
    if x not in ALLOWED:
        raise ValueError("unknown")
    return x


def require_said(x):
    assert x in ALLOWED, x


def require_or_log(x):
    if x not in ALLOWED:
        print(x)


def require_by_other(x):
    if not is_safe(x):
        abort(400)


def as_known(x):
    if x in ALLOWED:
        return x
    return "ls"


def as_known_or_none(x):
    return x if x in ALLOWED else None


def is_safe_of_caller(x, allowed):
    return x in allowed


def by_steps():
    c = request.args["c"]
    if is_safe_steps(c):
        os.system(c)
    else:
        os.system(c)  # want: os-system high


def by_kept():
    c = request.args["c"]
    if not is_safe_kept(c):
        abort(400)
    os.system(c)


def by_other():
    c = request.args["c"]
    if is_safe_by_other(c):
        os.system(c)


def by_bad():
    c = request.args["c"]
    if is_bad(c):
        return
    os.system(c)


def by_bad_taken():
    c = request.args["c"]
    if is_bad(c):
        os.system(c)  # want: os-system high


def by_pattern():
    c = request.args["c"]
    if is_safe_pattern(c):
        os.system(c)
    if is_safe_bool(c):
        os.system(c)
    if is_safe_match(c):
        os.system(c)


def by_loop():
    c = request.args["c"]
    if is_safe_loop(c):
        os.system(c)


def by_try():
    c = request.args["c"]
    if is_safe_try(c):
        os.system(c)


def by_any():
    c = request.args["c"]
    if not is_safe_any(c):
        return
    os.system(c)


def by_sometimes():
    c = request.args["c"]
    if is_safe_sometimes(c, False):
        os.system(c)  # want: os-system high


def by_cleaned():
    c = request.args["c"]
    if is_safe_cleaned(c):
        os.system(c)  # want: os-system high -- line ends around it pass


def by_long():
    c = request.args["c"]
    if is_long(c):
        os.system(c)  # want: os-system high


def by_required_condition():
    c = request.args["c"]
    require(c in ALLOWED)
    os.system(c)


def by_required_other_condition():
    c = request.args["c"]
    require(len(c) < 9)
    os.system(c)  # want: os-system high


def by_required():
    c = request.args["c"]
    require_known(c)
    os.system(c)


def by_required_result():
    os.system(require_known(request.args["c"]))


def by_said():
    c = request.args["c"]
    require_said(c)
    os.system(c)  # want: os-system medium


def by_logged():
    c = request.args["c"]
    require_or_log(c)
    os.system(c)  # want: os-system high


def by_required_other():
    c = request.args["c"]
    require_by_other(c)
    os.system(c)


def by_required_in_try():
    c = request.args["c"]
    try:
        require_known(c)
    except ValueError:
        return
    os.system(c)


def by_required_in_try_softly():
    c = request.args["c"]
    try:
        require_known(c)
    except ValueError:
        pass
    os.system(c)  # want: os-system high


def by_mapping():
    os.system(as_known(request.args["c"]))


def by_mapping_or_none():
    c = as_known_or_none(request.args["c"])
    if c:
        os.system(c)


def by_callers_list():
    c = request.args["c"]
    if is_safe_of_caller(c, ALLOWED):
        os.system(c)
    if is_safe_of_caller(c, request.args.getlist("d")):
        os.system(c)  # want: os-system high


def by_keyword():
    c = request.args["c"]
    if is_safe(x=c):
        os.system(c)


def other_argument():
    c, d = request.args["c"], request.args["d"]
    if is_safe(d):
        os.system(c)  # want: os-system high


class Checker:
    allowed = ("ls", "id")

    def __init__(self):
        self.names = {"ls", "id"}

    def ok(self, x):
        return x in self.allowed

    def known(self, x):
        return x in self.names

    @staticmethod
    def fine(x):
        return x in ALLOWED

    @classmethod
    def good(cls, x):
        return x in cls.allowed

    def check(self, x):
        if not self.ok(x):
            raise ValueError

    def run(self):
        c = request.args["c"]
        if self.ok(c):
            os.system(c)
        self.check(c)
        os.system(c)

    def run_unchecked(self):
        c = request.args["c"]
        if not self.ok(c):
            os.system(c)  # want: os-system high


def by_methods():
    c = request.args["c"]
    checker = Checker()
    if checker.ok(c):
        os.system(c)
    if Checker.fine(c):
        os.system(c)
    if Checker.good(c):
        os.system(c)
    if checker.known(c):
        os.system(c)


def by_lambda():
    c = request.args["c"]
    safe = lambda x: x in ALLOWED
    if safe(c):
        os.system(c)


def by_inner():
    def safe(x):
        return x in ALLOWED

    c = request.args["c"]
    if not safe(c):
        return
    os.system(c)


def by_inner_of_outer():
    c = request.args["c"]

    def safe():
        return c in ALLOWED

    if safe():
        os.system(c)  # want: os-system high -- FIXME: safe() says what it says of a captured variable; silent would be right


def seen_by_closure():
    c = request.args["c"]
    if c not in ALLOWED:
        return

    def inner():
        os.system(c)  # want: os-system high -- FIXME: a variable that is assigned once is taken as it was assigned; silent would be right

    inner()


def seen_by_closure_after_steps():
    c = request.args["c"]
    c = c.lower()
    if c not in ALLOWED:
        return None

    def inner():
        os.system(c)

    return inner


def seen_by_closure_before():
    c = request.args["c"]
    c = c.lower()

    def inner():
        os.system(c)  # want: os-system high

    if c not in ALLOWED:
        return inner
    return None


def seen_by_closure_unchecked():
    c = request.args["c"]

    def inner():
        os.system(c)  # want: os-system high

    if c in ALLOWED:
        print(c)
    inner()


def checked_first(f):
    @wraps(f)
    def wrapper(c):
        if c not in ALLOWED:
            abort(400)
        return f(c)
    return wrapper


def not_checked(f):
    @wraps(f)
    def wrapper(c):
        return f(c)
    return wrapper


@checked_first
def decorated(c):
    os.system(c)  # want: os-system medium -- the decorator checks what is handed in


@not_checked
def decorated_only(c):
    os.system(c)  # want: os-system high


def calls_decorated():
    decorated(request.args["c"])
    decorated_only(request.args["d"])


def swapped(x):
    if x in ALLOWED:
        return False
    return True


def by_swapped():
    c = request.args["c"]
    if not swapped(c):
        os.system(c)
    if swapped(c):
        os.system(c)  # want: os-system high


def first_bad(xs):
    for x in xs:
        if x not in ALLOWED:
            return x
    return None


def by_first_bad():
    cs = request.args.getlist("c")
    if first_bad(cs) is None:
        os.system(cs[0])  # want: os-system high -- FIXME: no element of it is None; silent would be right


def status_of(x):
    if x not in ALLOWED:
        return "bad"
    return None


def by_status():
    c = request.args["c"]
    if status_of(c) is not None:
        return
    os.system(c)


def by_status_kept():
    c = request.args["c"]
    error = status_of(c)
    if error:
        return error
    os.system(c)
