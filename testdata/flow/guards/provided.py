import os
import re
from urllib.parse import urlparse
from urllib.request import urlopen

from flask import request

ROOT = "/srv/files"
NAMES = ("ls", "id")


def picked(value, allowed):
    if value not in allowed:
        raise ValueError(value)
    return value


def picked_by_caller():
    os.system(picked(request.args["c1"], ["ls", "id"]))
    os.system(picked(request.args["c2"], allowed=NAMES))
    os.system(picked(request.args["c3"], request.args.getlist("ok")))  # want: os-system high


def handed_on(value, names):
    return picked(value, names)


def picked_further_away():
    os.system(handed_on(request.args["c4"], NAMES))
    os.system(handed_on(request.args["c5"], request.args.getlist("ok")))  # want: os-system high


def filled_first(value, allowed):
    allowed.append(value)
    if value in allowed:
        return value
    return "ls"


def picked_from_filled():
    os.system(filled_first(request.args["c6"], ["ls"]))  # want: os-system high


def replaced_first(value, allowed):
    allowed = request.args.getlist("ok")
    if value in allowed:
        return value
    return "ls"


def picked_from_replaced():
    os.system(replaced_first(request.args["c7"], ["ls"]))  # want: os-system high


def one_of_two(value, allowed, others):
    if value in allowed or value in others:
        return value
    return "ls"


def picked_from_two():
    os.system(one_of_two(request.args["c8"], NAMES, ["ps"]))  # want: os-system high -- FIXME: only one condition is kept; silent would be right
    os.system(one_of_two(request.args["c9"], NAMES, request.args.getlist("d")))  # want: os-system high
    os.system(one_of_two(request.args["c10"], request.args.getlist("d"), NAMES))  # want: os-system high


class Settings:
    ALLOWED = ("ls", "id")


class Open:
    def __init__(self):
        self.ALLOWED = request.args.getlist("a")


def run_known(settings, c):
    if c in settings.ALLOWED:
        os.system(c)


def run_open(settings, c):
    if c in settings.ALLOWED:
        os.system(c)  # want: os-system high


def run_both():
    run_known(Settings(), request.args["c11"])
    run_open(Open(), request.args["c12"])


class Runner:
    def __init__(self, allowed):
        self.allowed = allowed

    def run(self, c):
        if c not in self.allowed:
            raise ValueError(c)
        os.system(c)

    def run_any(self, c):
        if c not in self.allowed:
            print(c)
        os.system(c)  # want: os-system high


def runners():
    Runner({"ls", "id"}).run(request.args["c13"])
    Runner({"ls", "id"}).run_any(request.args["c14"])


class Client:
    def __init__(self, hosts):
        self.hosts = hosts

    def fetch(self, url):
        if urlparse(url).hostname not in self.hosts:
            raise ValueError(url)
        return urlopen(url)

    def fetch_any(self, url):
        if urlparse(url).path not in self.hosts:
            raise ValueError(url)
        return urlopen(url)  # want: ssrf high


def clients():
    Client(["example.org"]).fetch(request.args["url15"])
    Client(["example.org"]).fetch_any(request.args["url16"])


def below(root, path):
    if not path.startswith(root + os.sep):
        raise ValueError(path)


def is_below(root, path):
    return (path + os.sep).startswith(root)


def normalised():
    path = os.path.abspath(os.path.join(ROOT, request.args["f"]))
    below(ROOT, path)
    return open(path)


def not_normalised():
    path = os.path.join(ROOT, request.args["f"])
    below(ROOT, path)
    return open(path)  # want: path-traversal high


def asked_normalised():
    path = os.path.realpath(os.path.join(ROOT, request.args["f"]))
    if is_below(ROOT, path):
        return open(path)
    return open(path)  # want: path-traversal high


def asked_not_normalised():
    path = os.path.join(ROOT, request.args["f"])
    if is_below(ROOT, path):
        return open(path)  # want: path-traversal high


class Files:
    def __init__(self, root):
        self.root = root

    def absolute(self, name):
        return os.path.abspath(os.path.join(self.root, name))

    def joined(self, name):
        return os.path.join(self.root, name)

    def checked(self, root, path):
        root = os.path.abspath(root)
        if not root.endswith(os.sep):
            root += os.sep
        if not (path + os.sep).startswith(root):
            raise ValueError(path)
        return path

    def get(self, name):
        return open(self.checked(self.root, self.absolute(name)))

    def get_any(self, name):
        return open(self.checked(self.root, self.joined(name)))  # want: path-traversal high


def files():
    Files(ROOT).get(request.args["f"])
    Files(ROOT).get_any(request.args["f"])


def only(*names):
    def decorate(f):
        def inner(c):
            if c not in names:
                raise ValueError(c)
            return f(c)
        return inner
    return decorate


def all_of(values, allowed):
    return all(v in allowed for v in values)


def checked_all():
    values = request.args.getlist("c")
    if all_of(values, NAMES):
        for v in values:
            os.system(v)


def checked_characters():
    text = request.args["text"]
    if all_of(text, "abc |"):
        os.system(text)  # want: os-system high
    word = request.args["word"]
    if all_of(word, "abc"):
        os.system(word)


def fits(pattern, value):
    return pattern.fullmatch(value)


def matched():
    c = request.args["c17"]
    if fits(re.compile("[a-z]+"), c):
        os.system(c)  # want: os-system high -- FIXME: the pattern is known to the caller; silent would be right
    if fits(re.compile(".+"), c):
        os.system(c)  # want: os-system high
