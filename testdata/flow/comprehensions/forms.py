import os

from flask import request


def of_list():
    xs = [x.strip() for x in request.args.getlist("c")]
    os.system(xs[0])  # want: os-system high


def constant_element():
    xs = ["ls" for x in request.args.getlist("c")]
    os.system(xs[0])


def of_constants():
    request.args["c"]
    for x in [y.upper() for y in ("ls", "id")]:
        os.system(x)


def of_generator():
    os.system(" ".join(x for x in request.args.getlist("c")))  # want: os-system high


def of_set():
    for x in {y for y in request.args.getlist("c")}:
        os.system(x)  # want: os-system high


def of_dict():
    d = {k: v for k, v in request.args.items()}
    os.system(d["a"])  # want: os-system high


def of_dict_constant_values():
    d = {k: "ls" for k in request.args}
    os.system(d["a"])


def nested():
    xs = [c for row in [[request.args["c"]]] for c in row]
    os.system(xs[0])  # want: os-system high


def filtered_by_list():
    xs = [x for x in request.args.getlist("c") if x in ("ls", "id")]
    os.system(xs[0])


def filtered_by_length():
    xs = [x for x in request.args.getlist("c") if len(x) < 9]
    os.system(xs[0])  # want: os-system high


def converted():
    xs = [int(x) for x in request.args.getlist("c")]
    os.system("ls %s" % xs[0])


def target_is_local():
    x = "ls"
    [x for x in request.args.getlist("c")]
    os.system(x)


def walrus_leaks():
    if any((last := x) for x in request.args.getlist("c")):
        os.system(last)  # want: os-system high


def inner_sink():
    [os.system(x) for x in request.args.getlist("c")]  # want: os-system high


def enumerated():
    for i, x in enumerate(request.args.getlist("c")):
        os.system("ls %d" % i)
        os.system(x)  # want: os-system high


def zipped():
    for a, b in zip(["ls"], request.args.getlist("c")):
        os.system(a)
        os.system(b)  # want: os-system high


async def asynchronous(stream):
    xs = [request.args["c"] async for _ in stream]
    os.system(xs[0])  # want: os-system high
