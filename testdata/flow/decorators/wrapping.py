import functools
import os
import shlex

from flask import request


def quoted(f):
    @functools.wraps(f)
    def wrapper(x):
        return f(shlex.quote(x))
    return wrapper


@quoted
def show(x):
    return "ls " + x


def test_argument_changed():
    os.system(show(request.args["c"]))


def swallow(f):
    def wrapper(*args, **kwargs):
        f(*args, **kwargs)
        return "ls"
    return wrapper


@swallow
def kept(x):
    return x


def test_result_dropped():
    os.system(kept(request.args["c"]))


def prefixed(prefix):
    def decorate(f):
        @functools.wraps(f)
        def wrapper(*args, **kwargs):
            return prefix + f(*args, **kwargs)
        return wrapper
    return decorate


@prefixed("sudo ")
def sudo(x):
    return x


@prefixed(request.args["p"])
def chosen():
    return "ls"


def test_factory():
    os.system(sudo(request.args["c"]))  # want: os-system high
    os.system(sudo("ls"))
    os.system(chosen())  # want: os-system high


def adding(f):
    def wrapper(*args, **kwargs):
        return f(request.args["c"], *args, **kwargs)
    return wrapper


@adding
def first(c, d="ls"):
    return c


@adding
def second(c, d="ls"):
    return d


def test_argument_added():
    os.system(first())  # want: os-system high
    os.system(second("id"))
    os.system(second(d="id"))


@quoted
@prefixed("sudo ")
def stacked(x):
    return x


def test_stacked():
    os.system(stacked(request.args["c"]))


@prefixed("sudo ")
@quoted
def stacked_otherwise(x):
    return x


def test_stacked_otherwise():
    os.system(stacked_otherwise(request.args["c"]))


handlers = {}


def register(f):
    handlers[f.__name__] = f
    return f


@register
def registered(x):
    return x


@register
def registered_constant(x):
    return "ls"


def test_registered():
    os.system(registered(request.args["c"]))  # want: os-system high
    os.system(registered_constant(request.args["c"]))


class Counted:
    def __init__(self, f):
        self.f = f
        self.n = 0

    def __call__(self, *args, **kwargs):
        self.n += 1
        return self.f(*args, **kwargs)


@Counted
def counted(x):
    return x


@Counted
def counted_constant(x):
    return "ls"


def test_class_as_decorator():
    os.system(counted(request.args["c"]))  # want: os-system high
    os.system(counted_constant(request.args["c"]))


class Runner:
    @prefixed("sudo ")
    def line(self, x):
        return x

    @quoted_method
    def unknown(self, x):
        return x

    @swallow
    def fixed(self, x):
        return x


def test_methods():
    os.system(Runner().line(request.args["c"]))  # want: os-system high
    os.system(Runner().line("ls"))
    os.system(Runner().unknown(request.args["c"]))  # want: os-system high
    os.system(Runner().fixed(request.args["c"]))


@unheard_of
def outside(x):
    return x


def test_outside():
    os.system(outside(request.args["c"]))  # want: os-system high
    os.system(outside("ls"))


@functools.lru_cache(maxsize=None)
def cached(x):
    return x


def test_cached():
    os.system(cached(request.args["c"]))  # want: os-system high
    os.system(cached("ls"))


def tagged(cls):
    cls.tag = "x"
    return cls


@tagged
class Tagged:
    def get(self, x):
        return x


def test_class_decorator():
    os.system(Tagged().get(request.args["c"]))  # want: os-system high
    os.system(Tagged().get("ls"))


def checked(f):
    def wrapper(x):
        if not x.isalnum():
            raise ValueError(x)
        return f(x)
    return wrapper


@checked
def run_checked(x):
    return x


def test_checked():
    os.system(run_checked(request.args["c"]))


def async_passes(f):
    @functools.wraps(f)
    async def wrapper(*args, **kwargs):
        return await f(*args, **kwargs)
    return wrapper


@async_passes
async def fetch(x):
    return x


async def test_async():
    os.system(await fetch(request.args["c"]))  # want: os-system high
    os.system(await fetch("ls"))


def runs(f):
    def wrapper(x):
        os.system(f(x))  # want: os-system high
    return wrapper


@runs
def made(x):
    return x


def test_sink_in_wrapper():
    made(request.args["c"])


def with_command(f):
    def inner(*args, **kwargs):
        kwargs["command"] = request.args["c"]
        return f(*args, **kwargs)
    return inner


def with_constant(f):
    def inner(*args, **kwargs):
        kwargs["command"] = "ls"
        return f(*args, **kwargs)
    return inner


@with_command
def given_keyword(command=None):
    os.system(command)  # want: os-system high


@with_constant
def given_constant(command=None):
    os.system(command)  # want: os-system medium -- FIXME: nobody else can call it; silent would be right
