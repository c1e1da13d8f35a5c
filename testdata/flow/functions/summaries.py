import os

from flask import request


def identity(x):
    return x


def constant(x):
    return "ls"


def second(a, b):
    return b


def pair(a, b):
    return a, b


def boxed(x):
    return {"value": x, "fixed": "ls"}


def either(x, flag):
    if flag:
        return x
    return "ls"


def fills(target, x):
    target.append(x)


def fills_key(target, x):
    target["a"] = x


def default(x="ls"):
    return x


def rest(*args):
    return args[1]


def keywords(**kwargs):
    return kwargs["a"]


def keyword_only(*, a, b="ls"):
    return a


def recursive(x, n):
    if n == 0:
        return x
    return recursive(x + " ", n - 1)


def even(x, n):
    return x if n == 0 else odd(x, n - 1)


def odd(x, n):
    return "ls" if n == 0 else even(x, n - 1)


def number(x):
    return int(x)


def test_identity():
    os.system(identity(request.args["c"]))  # want: os-system high
    os.system(identity("ls"))


def test_constant():
    os.system(constant(request.args["c"]))


def test_second():
    os.system(second(request.args["c"], "ls"))
    os.system(second("ls", request.args["c"]))  # want: os-system high
    os.system(second(b="ls", a=request.args["c"]))


def test_pair():
    a, b = pair("ls", request.args["c"])
    os.system(a)
    os.system(b)  # want: os-system high


def test_boxed():
    d = boxed(request.args["c"])
    os.system(d["value"])  # want: os-system high
    os.system(d["fixed"])


def test_either(flag):
    os.system(either(request.args["c"], flag))  # want: os-system high
    os.system(either("id", flag))


def test_fills():
    xs = []
    fills(xs, request.args["c"])
    os.system(xs[0])  # want: os-system high
    ys = []
    fills(ys, "ls")
    os.system(ys[0])


def test_fills_key():
    d = {"b": "ls"}
    fills_key(d, request.args["c"])
    os.system(d["a"])  # want: os-system high
    os.system(d["b"])


def test_default():
    os.system(default())
    os.system(default(request.args["c"]))  # want: os-system high
    os.system(default(x=request.args["c"]))  # want: os-system high


def test_rest():
    os.system(rest("ls", request.args["c"]))  # want: os-system high
    os.system(rest(request.args["c"], "ls"))


def test_keywords():
    os.system(keywords(a=request.args["c"]))  # want: os-system high
    os.system(keywords(a="ls", b=request.args["c"]))


def test_splat():
    d = {"a": request.args["c"], "b": "ls"}
    os.system(keywords(**d))  # want: os-system high
    os.system(second(**d))
    os.system(keyword_only(**d))  # want: os-system high
    os.system(keyword_only(a="ls", b=request.args["c"]))


def test_recursive():
    os.system(recursive(request.args["c"], 3))  # want: os-system high
    os.system(recursive("ls", 3))


def test_mutual():
    os.system(even(request.args["c"], 3))  # want: os-system high
    os.system(even("ls", 3))


def test_number():
    os.system("sleep %s" % number(request.args["n"]))


def test_nothing():
    os.system(str(nothing(request.args["c"])))


def nothing(x):
    x.strip()


def test_two_steps():
    os.system(identity(identity(request.args["c"])))  # want: os-system high


def sink(c):
    os.system(c)  # want: os-system high


def middle(c):
    sink("ls " + c)


def test_sink():
    middle(request.args["c"])


def sink_of_constants(c):
    os.system(c)  # want: os-system hint


def test_sink_of_constants():
    sink_of_constants("ls")
    sink_of_constants("id")


def sink_second(a, b):
    os.system(b)  # want: os-system hint


def test_sink_second():
    sink_second(request.args["c"], "ls")


def default_list(x, seen=[]):
    seen.append(x)
    return seen


def test_default_list():
    os.system(default_list(request.args["c"])[0])  # want: os-system medium -- FIXME: defaults are objects that calls can fill; high would be right


def test_called_by_name():
    f = identity
    os.system(f(request.args["c"]))  # want: os-system high
    f = constant
    os.system(f(request.args["c"]))


def test_called_from_table(k):
    table = {"a": identity, "b": constant}
    os.system(table["a"](request.args["c"]))  # want: os-system high
    os.system(table["b"](request.args["c"]))
    os.system(table[k](request.args["c"]))  # want: os-system high


def test_unknown_function():
    os.system(unheard_of(request.args["c"]))  # want: os-system medium


def early(x):
    if x == "a":
        return "ls"
    if x == "b":
        return "id"
    raise ValueError(x)


def test_early():
    os.system(early(request.args["c"]))


def cleans(x):
    if x not in ("ls", "id"):
        return "ls"
    return x


def test_cleans():
    os.system(cleans(request.args["c"]))


def handing_on(*args):
    return two(*args)


def two(a, b="ls", c="id"):
    os.system(a)  # want: os-system high
    os.system(b)
    os.system(c)  # want: os-system high


def starred_in_order():
    handing_on(request.args["a"], "ls")
    handing_on("ls", "id", request.args["c"])
