import os

from flask import request


class Runner:
    shell = "sh"

    def __init__(self, command, fixed="ls"):
        self.command = command
        self.fixed = fixed

    def get(self):
        return self.command

    def get_fixed(self):
        return self.fixed

    def set(self, command):
        self.command = command

    def chain(self, command):
        self.command = command
        return self

    @property
    def line(self):
        return "sudo " + self.command

    @property
    def fixed_line(self):
        return "sudo " + self.fixed

    @staticmethod
    def plain(x):
        return x

    @classmethod
    def make(cls, x):
        return cls(x)

    def __call__(self, x):
        return x

    def __str__(self):
        return self.command

    def __getitem__(self, key):
        return self.command

    def __len__(self):
        return 1

    def __add__(self, other):
        return self.command + other


def test_field():
    r = Runner(request.args["c"])
    os.system(r.command)  # want: os-system high
    os.system(r.fixed)
    os.system(r.shell)


def test_getter():
    r = Runner(request.args["c"])
    os.system(r.get())  # want: os-system high
    os.system(r.get_fixed())
    os.system(Runner("ls").get())


def test_setter():
    r = Runner("ls")
    r.set(request.args["c"])
    os.system(r.get())  # want: os-system high
    r.set("id")
    os.system(r.get())


def test_chain():
    os.system(Runner("ls").chain(request.args["c"]).get())  # want: os-system high
    os.system(Runner(request.args["c"]).chain("ls").get())


def test_property():
    os.system(Runner(request.args["c"]).line)  # want: os-system high
    os.system(Runner("ls").line)
    os.system(Runner(request.args["c"]).fixed_line)


def test_static():
    os.system(Runner.plain(request.args["c"]))  # want: os-system high
    os.system(Runner.plain("ls"))
    os.system(Runner("ls").plain(request.args["c"]))  # want: os-system high


def test_class_method():
    os.system(Runner.make(request.args["c"]).command)  # want: os-system high
    os.system(Runner.make("ls").command)


def test_call():
    r = Runner("ls")
    os.system(r(request.args["c"]))  # want: os-system high
    os.system(r("ls"))


def test_str():
    os.system(str(Runner(request.args["c"])))  # want: os-system high
    os.system(f"{Runner(request.args['c'])}")  # want: os-system high
    os.system("%s" % Runner("ls"))


def test_item():
    os.system(Runner(request.args["c"])[0])  # want: os-system high
    os.system(Runner("ls")[0])


def test_len():
    os.system("sleep %d" % len(Runner(request.args["c"])))


def test_add():
    os.system(Runner(request.args["c"]) + " -l")  # want: os-system high


def test_bound():
    f = Runner(request.args["c"]).get
    os.system(f())  # want: os-system high


def test_unbound():
    os.system(Runner.get(Runner(request.args["c"])))  # want: os-system high


def test_two_objects():
    a, b = Runner(request.args["c"]), Runner("ls")
    os.system(a.get())  # want: os-system high
    os.system(b.get())


class Collector:
    def __init__(self):
        self.items = []

    def add(self, x):
        self.items.append(x)
        return self

    def all(self):
        return " ".join(self.items)


def test_collector():
    c = Collector()
    c.add("ls")
    c.add(request.args["c"])
    os.system(c.all())  # want: os-system high
    os.system(Collector().add("ls").all())


class Lazy:
    def __getattr__(self, name):
        return request.args[name]


def test_getattr():
    os.system(Lazy().command)  # want: os-system high


class Store:
    def __init__(self):
        self.data = {}

    def __setitem__(self, k, v):
        self.data[k] = v

    def __getitem__(self, k):
        return self.data[k]


def test_store():
    s = Store()
    s["a"] = request.args["c"]
    s["b"] = "ls"
    os.system(s["a"])  # want: os-system high
    os.system(s["b"])  # want: os-system high -- FIXME: the key is known at the call; silent would be right


class Descending:
    def __init__(self, items):
        self.items = items

    def __iter__(self):
        for x in self.items:
            yield x


def test_iter():
    for x in Descending([request.args["c"]]):
        os.system(x)  # want: os-system high
    for x in Descending(["ls"]):
        os.system(x)


class Worker:
    def __init__(self, command):
        self.command = command

    def run(self):
        os.system(self.command)  # want: os-system high


def test_worker():
    Worker(request.args["c"]).run()


class Careful:
    def __init__(self, command):
        self.command = int(command)

    def run(self):
        os.system("sleep %d" % self.command)


def test_careful():
    Careful(request.args["c"]).run()
