import os
import random

from flask import request


def walrus():
    if (c := request.args["c"]) and (n := len(c)) > 1:
        os.system(c)  # want: os-system high
        os.system(str(n))


def walrus_in_comprehension():
    xs = [y for x in request.args["c"] if (y := x)]
    os.system(y)  # want: os-system high
    zs = [z for w in "ls" if (z := "ls")]
    os.system(z)


def positional_only(a, /, **rest):
    return rest.get("a", "ls"), a


def positions():
    rest, a = positional_only("ls", a=request.args["c"])
    os.system(a)
    os.system(rest)  # want: os-system high


def parenthesised_with():
    with (
        open("a") as f,
        open("b") as g,
    ):
        os.system(request.args["c"])  # want: os-system high


class Held:
    def __init__(self, x):
        self.x = x

    def __enter__(self):
        return self.x

    def __exit__(self, *a):
        return None


def entered():
    with Held(request.args["c"]) as c, Held("ls") as safe:
        os.system(c)  # want: os-system high
        os.system(safe)


def except_star():
    try:
        c = request.args["c"]
    except* ValueError as group:
        c = "ls"
    except* TypeError:
        c = "id"
    os.system(c)  # want: os-system high


def generic[T](x: T) -> T:
    return x


class Box[T, *Ts, **P]:
    def __init__(self, x: T):
        self.x = x

    def get[S](self, other: S) -> T:
        return self.x


type Alias[T] = list[T]


def type_parameters():
    os.system(generic(request.args["c"]))  # want: os-system high
    os.system(generic("ls"))
    os.system(Box(request.args["c"]).get(1))  # want: os-system high
    os.system(Box("ls").get(1))


def quotes_again():
    d = {"c": request.args["c"], "s": "ls"}
    os.system(f"{d["c"]}")  # want: os-system high
    os.system(f"{d["s"]}")
    os.system(f"{f"{f"{d["c"]}"}"}")  # want: os-system high
    os.system(f"{
        d["s"]  # a comment
    }")


def debugging():
    c = request.args["c"]
    s = "ls"
    os.system(f"{c=}")  # want: os-system high
    os.system(f"{s=}")


def patterns(kind):
    match {"kind": "run", "c": request.args["c"], "s": "ls"}:
        case {"kind": "run", "c": c, "s": s}:
            os.system(c)  # want: os-system high
            os.system(s)


def patterns_rest():
    match {"a": "ls", "c": request.args["c"]}:
        case {"a": a, **rest}:
            os.system(a)
            os.system(rest["c"])  # want: os-system high


def patterns_sequence():
    match ["ls", request.args["c"], "id"]:
        case [a, b, *rest]:
            os.system(a)
            os.system(b)  # want: os-system high
            os.system(rest[0])


def patterns_or():
    match request.args["c"]:
        case "a" | "b" as c:
            os.system(c)
        case str() as c:
            os.system(c)  # want: os-system high


def patterns_guard():
    match request.args["c"]:
        case c if c == "ls":
            os.system(c)
        case c if c.isalnum():
            os.system(c)
        case c:
            os.system(c)  # want: os-system high


def patterns_class():
    match request.args["c"]:
        case int(n) | float(n):
            os.system(str(n))
        case str(c):
            os.system(c)  # want: os-system high


def patterns_nested():
    match ("ls", ["id", {"c": request.args["c"]}]):
        case (a, [b, {"c": c}]):
            os.system(a)
            os.system(b)
            os.system(c)  # want: os-system high


def patterns_value():
    match request.args["c"]:
        case None:
            os.system("ls")
        case True | False | 1 | -1 | 1.5 | 1 + 2j as x:
            os.system(str(x))
        case random.Random:
            os.system("ls")


def soft_keywords():
    match = request.args["c"]
    case = "ls"
    type = "ls"
    _ = request.args["c"]
    os.system(match)  # want: os-system high
    os.system(case)
    os.system(type)
    os.system(_)  # want: os-system high


def star_in_index(*args):
    d = {("a", "b"): request.args["c"]}
    k = ("a", "b")
    os.system(d[*k])  # want: os-system high


def star_in_return():
    rest = ["ls", request.args["c"]]
    return "id", *rest


def star_returned():
    a, b, c = star_in_return()
    os.system(a)
    os.system(b)
    os.system(c)  # want: os-system high


def star_in_for():
    for x in "ls", *["id"]:
        os.system(x)
    for x in *["ls"], request.args["c"]:
        os.system(x)  # want: os-system high


@(lambda f: f)
def decorated_by_lambda():
    os.system(request.args["c"])  # want: os-system high


def nested_comprehensions():
    os.system([[y for y in x] for x in [[request.args["c"]]]][0][0])  # want: os-system high
    os.system([[y for y in x] for x in [["ls"]]][0][0])


def conditional_lambda():
    f = (lambda x: x) if request.args else (lambda x: "ls")
    os.system(f(request.args["c"]))  # want: os-system high


def numbers():
    if 1_000 == 1000 and 0x_f == 15 and 0b11 == 3 and 0o17 == 15:
        c = request.args["c"]
    else:
        c = "ls"
    os.system(c)  # want: os-system high


def deleted_names():
    c = request.args["c"]
    del c
    c = "ls"
    os.system(c)


def loop_else():
    for x in ["ls"]:
        if x == request.args["c"]:
            break
    else:
        os.system(request.args["c"])  # want: os-system high


def chained_assignment():
    a = (b, c) = ("ls", request.args["c"])
    os.system(b)
    os.system(c)  # want: os-system high
    os.system(a[0])


def attribute_targets():
    class X:
        pass

    X.a, *X.b = "ls", request.args["c"]
    os.system(X.a)
    os.system(X.b[0])  # FIXME: want os-system high; classes are not written to
    for X.c in ["ls"]:
        os.system(X.c)


def semicolons(): a = "ls"; b = request.args["c"]; os.system(b)  # want: os-system high


def annotated():
    a: str = request.args["c"]
    (b): str = "ls"
    os.system(a)  # want: os-system high
    os.system(b)
