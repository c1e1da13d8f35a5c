import os

from flask import abort, request

ALLOWED = ("ls", "id")


class Job:
    def __init__(self, name):
        self.name = name

    def run(self):
        if self.name in ALLOWED:
            os.system(self.name)

    def run_early(self):
        if self.name not in ALLOWED:
            raise ValueError
        os.system(self.name)

    def run_changed(self):
        if self.name not in ALLOWED:
            return
        self.name = request.args["c"]
        os.system(self.name)  # want: os-system high

    def run_other(self, other):
        if self.name in ALLOWED:
            os.system(other.name)  # want: os-system medium

    def run_after_change(self):
        if self.name in ALLOWED:
            self.reload()
            os.system(self.name)  # want: os-system high

    def reload(self):
        self.name = request.args["c"]


def made():
    job = Job(request.args["c"])
    if job.name in ALLOWED:
        os.system(job.name)
    os.system(job.name)  # want: os-system high


def made_two():
    a, b = Job(request.args["a"]), Job(request.args["b"])
    if a.name in ALLOWED:
        os.system(b.name)  # want: os-system high


def item():
    d = {"k": request.args["c"]}
    if d["k"] in ALLOWED:
        os.system(d["k"])
    if d["k"] not in ALLOWED:
        return
    os.system(d["k"])


def item_of_request():
    data = request.get_json()
    if data["k"] not in ALLOWED:
        abort(400)
    os.system(data["k"])
    os.system(data["other"])  # want: os-system high


def item_written():
    data = request.get_json()
    if data["k"] not in ALLOWED:
        abort(400)
    data["k"] = data["other"]
    os.system(data["k"])  # want: os-system high


def item_of_variable(key):
    data = request.get_json()
    if data[key] in ALLOWED:
        os.system(data[key])


def item_of_changed_variable(key):
    data = request.get_json()
    if data[key] not in ALLOWED:
        return
    key = request.args["k"]
    os.system(data[key])  # want: os-system high


def item_of_list():
    cs = request.args.getlist("c")
    if cs[0] in ALLOWED:
        os.system(cs[0])
        os.system(cs[1])  # want: os-system high


def got_with_default():
    if request.args.get("c", "ls") in ALLOWED:
        os.system(request.args.get("c", "ls"))


def got_by_other_way():
    if request.args["c"] in ALLOWED:
        os.system(request.args.get("c"))


def got_and_kept():
    if request.args.get("c") not in ALLOWED:
        abort(400)
    c = request.args.get("c")
    os.system(c)


def got_from_other():
    if request.args.get("c") not in ALLOWED:
        abort(400)
    os.system(request.form.get("c"))  # want: os-system high


def in_keys():
    d = {"a": "ls"}
    k = request.args["k"]
    if k in d:
        os.system(k)
        os.system(d[k])


def in_own_keys():
    d = request.get_json()
    k = request.args["k"]
    if k in d:
        os.system(k)  # want: os-system high


def is_none(x):
    c = request.args.get("c")
    if c is None:
        os.system("ls %s" % c)
    else:
        os.system("ls %s" % c)  # want: os-system high


def nested_path():
    data = request.get_json()
    if data["a"]["b"] in ALLOWED:
        os.system(data["a"]["b"])
        os.system(data["a"]["c"])  # want: os-system high


def whole_changed():
    data = request.get_json()
    if data["a"] not in ALLOWED:
        return
    data = request.get_json()
    os.system(data["a"])  # want: os-system high


def passed_on(job):
    if job.command in ALLOWED:
        os.system(job.command)
    else:
        os.system(job.command)  # want: os-system medium


def length_of_constant_choice():
    i = request.args["i"]
    if i in ("0", "1"):
        os.system(["ls", "id"][int(i)] + i)


def through_format():
    c = request.args["c"]
    if c in ALLOWED:
        os.system("ls {}".format(c))
        os.system(f"ls {c}")
        os.system("ls %s" % c)
        os.system(" ".join(["ls", c]))


def before_guard():
    c = request.args["c"]
    os.system(c)  # want: os-system high
    if c not in ALLOWED:
        return


def after_guarded_block():
    c = request.args["c"]
    if c in ALLOWED:
        print("fine")
    os.system(c)  # want: os-system high


def both_sides():
    c = request.args["c"]
    if "ls" == c:
        os.system(c)
    if "ls" != c:
        os.system(c)  # want: os-system high


def equal_to_tainted():
    c, d = request.args["c"], request.args["d"]
    if c == d:
        os.system(c)  # want: os-system high


def equal_to_checked():
    c, d = request.args["c"], request.args["d"]
    if c == d and d in ALLOWED:
        os.system(c)
    if d in ALLOWED and c == d:
        os.system(c)


def chained_equal():
    c, d = request.args["c"], request.args["d"]
    if c == d == "ls":
        os.system(c)
        os.system(d)
    if "a" == c != d:
        os.system(c)
        os.system(d)  # want: os-system high


def several_equal():
    c = request.args["c"]
    if c == "ls" or c == "id":
        os.system(c)
    if not (c != "ls" and c != "id"):
        os.system(c)
    if c != "ls" and c != "id":
        return
    os.system(c)


def several_unequal():
    c = request.args["c"]
    if c != "ls" or c != "id":
        os.system(c)  # want: os-system high


def elif_chain():
    c = request.args["c"]
    if c == "ls":
        pass
    elif c == "id":
        pass
    else:
        abort(400)
    os.system(c)


def elif_chain_open():
    c = request.args["c"]
    if c == "ls":
        pass
    elif c == "id":
        pass
    os.system(c)  # want: os-system high


def copied():
    c = request.args["c"]
    d = c
    if c in ALLOWED:
        os.system(d)


def copied_then_checked():
    c = request.args["c"]
    d = c
    if d in ALLOWED:
        os.system(c)


def copied_then_changed():
    c = request.args["c"]
    d = c
    c = request.args["e"]
    if c in ALLOWED:
        os.system(d)  # want: os-system high


def pair():
    c, d = request.args["c"], request.args["d"]
    if (c, d) in (("ls", "-l"), ("id", "-u")):
        os.system(c + d)
    if (c, d) == ("ls", "-l"):
        os.system(c + d)


def pair_of_one():
    c, d = request.args["c"], request.args["d"]
    if (c, "x") in (("ls", "x"), ("id", "x")):
        os.system(c)
        os.system(d)  # want: os-system high


def matched_pair():
    match (request.args["c"], request.args["d"]):
        case ("ls", d):
            os.system("ls " + d)  # want: os-system high
        case (c, "x"):
            os.system(c)  # want: os-system high


def matched_literal_else():
    c = request.args["c"]
    match c:
        case "ls" | "id":
            pass
        case _:
            abort(400)
    os.system(c)


def matched_literal_open():
    c = request.args["c"]
    match c:
        case "ls" | "id":
            pass
    os.system(c)  # want: os-system high


def deleted():
    c = request.args["c"]
    if c not in ALLOWED:
        del c
        c = "ls"
    os.system(c)


def while_guard():
    c = request.args["c"]
    while c in ALLOWED:
        os.system(c)
        c = request.args["c"]


def while_not():
    c = request.args["c"]
    while not c.isalnum():
        c = request.args["c"]
    os.system(c)


def while_broken():
    c = request.args["c"]
    while c not in ALLOWED:
        c = request.args["c"]
        if len(c) > 9:
            break
    os.system(c)  # want: os-system high


def key_error():
    c = request.args["c"]
    try:
        {"ls": 1, "id": 2}[c]
    except KeyError:
        return
    os.system(c)


def index_error():
    c = request.args["c"]
    try:
        ALLOWED.index(c)
    except ValueError:
        abort(400)
    os.system(c)
