import collections
import copy
import os

from flask import request


def append():
    xs = []
    xs.append("ls")
    xs.append(request.args["c"])
    os.system(xs[0])
    os.system(xs[1])  # want: os-system high


def pop_last():
    xs = ["ls"]
    xs.append(request.args["c"])
    os.system(xs.pop())  # want: os-system high
    os.system(xs.pop())


def pop_first():
    xs = [request.args["c"], "ls"]
    xs.pop(0)
    os.system(xs[0])


def insert_front():
    xs = ["ls"]
    xs.insert(0, request.args["c"])
    os.system(xs[0])  # want: os-system high
    os.system(xs[1])


def extend():
    xs = ["ls"]
    xs.extend([request.args["c"], "id"])
    os.system(xs[0])
    os.system(xs[1])  # want: os-system high
    os.system(xs[2])


def cleared():
    xs = [request.args["c"]]
    xs.clear()
    xs.append("ls")
    os.system(xs[0])


def alias():
    a = b = []
    a.append(request.args["c"])
    os.system(b[0])  # want: os-system high


def copied():
    a = ["ls"]
    b = a.copy()
    b.append(request.args["c"])
    os.system(a[0])
    os.system(" ".join(a))
    os.system(b[1])  # want: os-system high


def copied_by_slice():
    a = ["ls"]
    b = a[:]
    b.append(request.args["c"])
    os.system(" ".join(a))
    os.system(" ".join(b))  # want: os-system high


def copied_by_module():
    a = [request.args["c"], "ls"]
    os.system(copy.copy(a)[0])  # want: os-system high
    os.system(copy.deepcopy(a)[1])


def concatenated():
    xs = ["ls"] + [request.args["c"]]
    os.system(xs[0])
    os.system(xs[1])  # want: os-system high


def repeated():
    xs = [request.args["c"]] * 3
    os.system(xs[2])  # want: os-system high
    os.system((["ls"] * 3)[2])


def reversed_list():
    xs = [request.args["c"], "ls"]
    xs.reverse()
    os.system(xs[1])  # want: os-system high
    os.system(list(reversed(["id", "ls"]))[0])


def sorted_list():
    for x in sorted([request.args["c"], "ls"]):
        os.system(x)  # want: os-system high
    for x in sorted(["id", "ls"]):
        os.system(x)


def length_only():
    xs = [request.args["c"]]
    os.system("ls %d" % len(xs))


def deque():
    q = collections.deque()
    q.append(request.args["c"])
    os.system(q.popleft())  # want: os-system high


def deque_constants():
    q = collections.deque(["ls"])
    q.append("id")
    os.system(q.popleft())


def set_of():
    s = {"ls"}
    s.add(request.args["c"])
    os.system(s.pop())  # want: os-system high


def joined():
    os.system(" ".join(["ls", request.args["c"]]))  # want: os-system high
    os.system(" ".join(["ls", "-l"]))


def loop_fills():
    xs = []
    for x in request.args.getlist("c"):
        xs.append(x)
    os.system(" ".join(xs))  # want: os-system high


def remove_one():
    xs = ["ls", "id"]
    xs.remove("id")
    os.system(xs[0])


def in_itself():
    xs = [request.args["c"]]
    xs.append(xs)
    os.system(xs[0])  # want: os-system high
