import collections
import copy
import itertools
import operator
import os

from flask import request


def removed_by_value():
    xs = ["ls", "id", request.args["c"]]
    xs.remove("ls")
    os.system(xs[0])
    os.system(xs[1])  # want: os-system high


def deleted():
    xs = [request.args["c"], "ls"]
    del xs[0]
    os.system(xs[0])


def deleted_from_end():
    xs = ["ls", request.args["c"]]
    del xs[-1]
    os.system(xs[0])
    xs.append("id")
    os.system(xs[-1])


def deleted_slice():
    xs = [request.args["c"], request.args["d"], "ls"]
    del xs[:2]
    os.system(xs[0])


def slice_assigned():
    xs = ["ls", "id", "pwd"]
    xs[1:2] = [request.args["c"]]
    os.system(xs[0])
    os.system(xs[1])  # want: os-system high
    os.system(xs[2])


def slice_replaced():
    xs = [request.args["c"], "id"]
    xs[:] = ["ls"]
    os.system(xs[0])


def negative_index():
    xs = ["ls", request.args["c"], "id"]
    os.system(xs[-2])  # want: os-system high
    os.system(xs[-1])
    xs[-2] = "pwd"
    os.system(xs[1])


def reversed_in_place():
    xs = ["ls", request.args["c"]]
    xs.reverse()
    os.system(xs[0])  # want: os-system high
    os.system(xs[1])


def reversed_copy():
    xs = list(reversed(["ls", request.args["c"]]))
    os.system(xs[0])  # want: os-system high
    os.system(xs[1])


def reversed_slice():
    xs = ["ls", request.args["c"]][::-1]
    os.system(xs[0])  # want: os-system high
    os.system(xs[1])


def sliced_parts():
    xs = ["ls", request.args["c"], "id"]
    os.system(xs[1:][0])  # want: os-system high
    os.system(xs[2:][0])
    os.system(xs[:1][0])


def enumerated():
    for i, x in enumerate(["ls", "id"]):
        os.system(x)
    for i, x in enumerate([request.args["c"]]):
        os.system(x)  # want: os-system high
        os.system(str(i))


def zipped():
    for a, b in zip(["ls"], [request.args["c"]]):
        os.system(a)
        os.system(b)  # want: os-system high


def zipped_dict():
    d = dict(zip(["a", "b"], ["ls", request.args["c"]]))
    os.system(d["a"])
    os.system(d["b"])  # want: os-system high


def itemgetter():
    pair = ("ls", request.args["c"])
    os.system(operator.itemgetter(0)(pair))
    os.system(operator.itemgetter(1)(pair))  # want: os-system high


def getitem():
    pair = ("ls", request.args["c"])
    os.system(operator.getitem(pair, 0))
    os.system(operator.getitem(pair, 1))  # want: os-system high


def setitem():
    xs = ["ls", "id"]
    operator.setitem(xs, 1, request.args["c"])
    os.system(xs[0])
    os.system(xs[1])  # want: os-system high


def delitem():
    xs = [request.args["c"], "ls"]
    operator.delitem(xs, 0)
    os.system(xs[0])


def aliased():
    a = b = ["ls"]
    a[0] = request.args["c"]
    os.system(b[0])  # want: os-system high


def not_aliased():
    a, b = ["ls"], ["ls"]
    a[0] = request.args["c"]
    os.system(b[0])


def shallow():
    inner = ["ls"]
    outer = [inner]
    other = copy.copy(outer)
    other[0][0] = request.args["c"]
    os.system(inner[0])  # want: os-system high


def deep():
    inner = ["ls"]
    outer = [inner]
    other = copy.deepcopy(outer)
    other[0][0] = request.args["c"]
    os.system(inner[0])
    os.system(other[0][0])  # want: os-system high


def deep_slots():
    pair = copy.deepcopy(("ls", request.args["c"]))
    os.system(pair[0])
    os.system(pair[1])  # want: os-system high


def copied_by_slice():
    a = ["ls"]
    b = a[:]
    b[0] = request.args["c"]
    os.system(a[0])


def copied_by_list():
    a = ["ls"]
    b = list(a)
    b.append(request.args["c"])
    os.system(a[-1])


def grown_in_place():
    a = b = ["ls"]
    a += [request.args["c"]]
    os.system(b[1])  # want: os-system high


def grown_anew():
    a = b = ["ls"]
    a = a + [request.args["c"]]
    os.system(b[-1])


def tuple_grown():
    a = b = ("ls",)
    a += (request.args["c"],)
    os.system(b[-1])
    os.system(a[1])  # want: os-system high


def queue_ends():
    q = collections.deque(["ls"])
    q.appendleft(request.args["c"])
    os.system(q[1])
    os.system(q.popleft())  # want: os-system high
    os.system(q.popleft())


def queue_extended():
    q = collections.deque(["ls"])
    q.extendleft([request.args["c"]])
    os.system(q[0])  # want: os-system high
    os.system(q[1])


def queue_rotated():
    q = collections.deque(["ls", request.args["c"]])
    q.rotate(1)
    os.system(q[0])  # want: os-system high


def sorted_constants():
    for x in sorted(["ls", "id"], key=len):
        os.system(x)
    for x in sorted(["ls", request.args["c"]]):
        os.system(x)  # want: os-system high


def lengths():
    xs = [request.args["c"]]
    os.system(str(len(xs)))
    os.system(str(xs.count("a")))
    os.system(str(xs.index(request.args["c"])))


def multiplied():
    xs = ["ls", request.args["c"]] * 2
    os.system(xs[3])  # want: os-system high


def chained():
    for x in itertools.chain(["ls"], ["id"]):
        os.system(x)
    for x in itertools.chain(["ls"], [request.args["c"]]):
        os.system(x)  # want: os-system high


def star_in_middle():
    a, *b, c = ("ls", request.args["c"], "id", "pwd")
    os.system(a)
    os.system(b[0])  # want: os-system high
    os.system(b[1])
    os.system(c)


def star_nothing():
    a, *b = (request.args["c"],)
    for x in b:
        os.system(x)
    os.system(a)  # want: os-system high


def swapped():
    a, b = "ls", request.args["c"]
    a, b = b, a
    os.system(a)  # want: os-system high
    os.system(b)


def popped_slots():
    xs = ["ls", request.args["c"], "id"]
    last = xs.pop()
    middle = xs.pop(1)
    os.system(last)
    os.system(middle)  # want: os-system high
    os.system(xs[0])


def matrix():
    rows = [["ls", "id"], [request.args["c"], "pwd"]]
    os.system(rows[0][0])
    os.system(rows[1][0])  # want: os-system high
    os.system(rows[1][1])
    rows[1][0] = "ls"
    os.system(rows[1][0])
