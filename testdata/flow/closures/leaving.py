import functools
import os
import shlex

from flask import request


def adder(a):
    def add(b):
        return a + b
    return add


def test_both():
    os.system(adder(request.args["c"])(" -l"))  # want: os-system high
    os.system(adder("ls ")(request.args["c"]))  # want: os-system high
    os.system(adder("ls ")("-l"))


def test_kept_in_variable():
    tainted, fixed = adder(request.args["c"]), adder("ls ")
    os.system(tainted("-l"))  # want: os-system high
    os.system(fixed("-l"))


def three(a):
    def two(b):
        def one(c):
            return a + b + c
        return one
    return two


def test_three():
    os.system(three(request.args["c"])("")(""))  # want: os-system high
    os.system(three("")(request.args["c"])(""))  # want: os-system high
    os.system(three("")("")(request.args["c"]))  # want: os-system high
    os.system(three("ls")(" ")("-l"))


def runner(command):
    def run():
        os.system(command)  # want: os-system high
    return run


def test_sink_inside():
    runner(request.args["c"])()


def runner_of_constant(command):
    def run():
        os.system(command)  # want: os-system medium
    return run


def test_sink_inside_of_constant():
    runner_of_constant("ls")()


def pair(x):
    def get():
        return x

    def fixed():
        return "ls"

    return get, fixed


def test_pair():
    get, fixed = pair(request.args["c"])
    os.system(get())  # want: os-system high
    os.system(fixed())


def table(x):
    def get():
        return x

    return {"get": get, "fixed": lambda: "ls", "same": lambda: x}


def test_table():
    t = table(request.args["c"])
    os.system(t["get"]())  # want: os-system high
    os.system(t["fixed"]())
    os.system(t["same"]())  # want: os-system high
    os.system(table("ls")["same"]())


class Holder:
    def __init__(self, f):
        self.f = f

    def call(self, x):
        return self.f(x)


def test_held():
    os.system(Holder(lambda x: x).call(request.args["c"]))  # want: os-system high
    os.system(Holder(lambda x: "ls").call(request.args["c"]))
    os.system(Holder(adder(request.args["c"])).call("-l"))  # want: os-system high
    os.system(Holder(adder("ls ")).call("-l"))


def quoting(f):
    return lambda x: f(shlex.quote(x))


def test_lambda_around():
    quoting(os.system)(request.args["c"])  # want: shlex-quote-misuse
    os.system(quoting(lambda x: x)(request.args["c"]))  # want: shlex-quote-misuse


def plain(f):
    return lambda x: f(x)


def test_lambda_around_plain():
    plain(os.system)(request.args["c"])  # want: os-system high
    plain(os.system)("ls")


def compose(f, g):
    return lambda x: f(g(x))


def test_compose():
    os.system(compose(str.strip, str.lower)(request.args["c"]))  # want: os-system high
    os.system(compose(lambda x: x, shlex.quote)(request.args["c"]))  # want: shlex-quote-misuse
    os.system(compose(lambda x: x, lambda x: x)(request.args["c"]))  # want: os-system high


def partial_made(x):
    return functools.partial(join, x)


def join(a, b="-l"):
    return a + b


def test_partial_leaves():
    os.system(partial_made(request.args["c"])())  # want: os-system high
    os.system(partial_made("ls")())
    os.system(partial_made("ls")(b=request.args["c"]))  # want: os-system high
    os.system(partial_made("ls")("-a"))


def defaulted(x):
    return lambda y=x: y


def test_default():
    os.system(defaulted(request.args["c"])())  # want: os-system high
    os.system(defaulted(request.args["c"])("ls"))


def memo(f):
    seen = {}

    def get(x):
        if x not in seen:
            seen[x] = f(x)
        return seen[x]
    return get


def test_memo():
    os.system(memo(lambda x: x)(request.args["c"]))  # want: os-system high
    os.system(memo(lambda x: "ls")("id"))


def counter():
    n = 0

    def count():
        nonlocal n
        n += 1
        return n
    return count


def test_counter():
    os.system("sleep %d" % counter()())


RUN = adder("ls ")
SAME = lambda x: x


def test_module_level():
    os.system(RUN(request.args["c"]))  # want: os-system high
    os.system(RUN("-l"))
    os.system(SAME(request.args["c"]))  # want: os-system high
    os.system(SAME("ls"))


def clean_capture():
    c = shlex.quote(request.args["c"])

    def run():
        os.system("ls " + c)

    return run


def countdown(n):
    def step(k, x):
        return x if k == 0 else step(k - 1, x)
    return step(n, request.args["c"])


def test_recursive_closure():
    os.system(countdown(3))  # want: os-system high
