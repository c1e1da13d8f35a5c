import os

from flask import request

# Dicts and lists that callers hand in, whatever way their contents are read.


def got(d, k):
    return d.get(k)


def got_or(d, k):
    return d.get(k, "ls")


def subscripted(d, k):
    return d[k]


def popped(d, k):
    return d.pop(k)


def defaulted(d, k):
    return d.setdefault(k, "ls")


def any_pair(d):
    k, v = d.popitem()
    return v


def any_key(d):
    k, v = d.popitem()
    return k


def first_value(d):
    return list(d.values())[0]


def next_value(d):
    return next(iter(d.values()))


def joined(d):
    return " ".join(d.values())


def largest(d):
    return max(d.values())


def looped(d):
    for k, v in d.items():
        return v


def looped_key(d):
    for k, v in d.items():
        return k


def iterated(d):
    for k in d:
        return k


def iterated_values(d):
    for k in d:
        return d[k]


def keys(d):
    return " ".join(d.keys())


def sorted_keys(d):
    return sorted(d)[0]


def sorted_items(d):
    return sorted(d.items())[0][1]


def comprehended(d):
    return " ".join(v for k, v in d.items())


def remade(d):
    return {k: v for k, v in d.items()}["x"]


def copied(d):
    return d.copy()["x"]


def merged(d):
    return {**d, "y": "z"}["x"]


def united(d):
    return ({"y": "z"} | d)["x"]


def made(d):
    return dict(d)["x"]


def updated(d):
    own = {}
    own.update(d)
    return own["x"]


def counted(d):
    return [v for i, v in enumerate(d.values())][0]


def called(d):
    return take(**d)


def take(x, y=""):
    return x


def taken_last(items):
    return items.pop()


def taken_at(items, i):
    return items.pop(i)


def at(items, i):
    return items[i]


def sliced(items):
    return items[1:][0]


def unpacked(items):
    first, *rest = items
    return rest[0]


def length(items):
    return "head -%d" % len(items)


bad = request.args["c"]


def dicts():
    os.system(got({"x": bad}, "x"))  # want: os-system high
    os.system(got({"x": "ls"}, bad))
    os.system(got_or({"x": bad}, "x"))  # want: os-system high
    os.system(got_or({"x": "ls"}, bad))
    os.system(subscripted({"x": bad}, "x"))  # want: os-system high
    os.system(subscripted({"x": "ls"}, bad))
    os.system(popped({"x": bad}, "x"))  # want: os-system high
    os.system(popped({"x": "ls"}, bad))
    os.system(defaulted({"x": bad}, "x"))  # want: os-system high
    os.system(any_pair({"x": bad}))  # want: os-system high
    os.system(any_key({"x": bad}))
    os.system(any_key({bad: "x"}))  # want: os-system high
    os.system(first_value({"x": bad}))  # want: os-system high
    os.system(first_value({"x": "ls"}))
    os.system(next_value({"x": bad}))  # want: os-system high
    os.system(joined({"x": bad}))  # want: os-system high
    os.system(largest({"x": bad}))  # want: os-system high
    os.system(looped({"x": bad}))  # want: os-system high
    os.system(looped_key({"x": bad}))
    os.system(looped_key({bad: "x"}))  # want: os-system high
    os.system(iterated({"x": bad}))
    os.system(iterated({bad: "x"}))  # want: os-system high
    os.system(iterated_values({"x": bad}))  # want: os-system high
    os.system(keys({"x": bad}))
    os.system(keys({bad: "x"}))  # want: os-system high
    os.system(sorted_keys({"x": bad}))
    os.system(sorted_items({"x": bad}))  # want: os-system high
    os.system(comprehended({"x": bad}))  # want: os-system high
    os.system(remade({"x": bad}))  # want: os-system high
    os.system(copied({"x": bad, "y": "ls"}))  # want: os-system high
    os.system(copied({"x": "ls", "y": bad}))  # want: os-system high -- FIXME: a copy of what is handed in does not tell its keys apart; silent would be right
    os.system(merged({"x": bad}))  # want: os-system high
    os.system(merged({"x": "ls", "y": bad}))  # want: os-system high -- FIXME: a copy of what is handed in does not tell its keys apart; silent would be right
    os.system(united({"x": bad}))  # want: os-system high
    os.system(made({"x": bad}))  # want: os-system high
    os.system(updated({"x": bad}))  # want: os-system high
    os.system(counted({"x": bad}))  # want: os-system high
    os.system(called({"x": bad}))  # want: os-system high
    os.system(called({"x": "ls", "y": bad}))  # want: os-system high -- FIXME: a copy of what is handed in does not tell its keys apart; silent would be right


def lists():
    os.system(taken_last(["ls", bad]))  # want: os-system high
    os.system(taken_last(["ls", "pwd"]))
    os.system(taken_at([bad], 0))  # want: os-system high
    os.system(at(["ls", bad], 1))  # want: os-system high
    os.system(sliced(["ls", bad]))  # want: os-system high
    os.system(unpacked(["ls", bad]))  # want: os-system high
    os.system(length([bad]))
