import os

from flask import request

# Functions that put what they give into what they give never come to rest by themselves.


def nest(text, levels):
    if levels == 0:
        return {"text": text, "kind": "ls"}
    return {"down": nest(text, levels - 1), "kind": "ls"}


def test_nested():
    os.system(nest(request.args["c"], 3)["down"]["down"]["text"])  # want: os-system high
    os.system(nest(request.args["c"], 3)["kind"])
    os.system(nest("ls", 3)["down"]["down"]["text"])


class Node:
    def __init__(self, text, parent=None):
        self.text = text
        self.parent = parent

    def grow(self, text):
        return Node(text, self).grow(text) if text else self

    def top(self):
        return self.parent.top() if self.parent else self


def test_linked():
    leaf = Node("ls", Node(request.args["c"]))
    os.system(leaf.top().text)  # want: os-system medium -- FIXME: what recursion finds deep in a list of nodes is only guessed; high would be right
    os.system(leaf.text)
    os.system(Node("ls").grow(request.args["c"]).text)  # want: os-system high
    os.system(Node("ls").grow("ls -l").text)


def even(text, n):
    return [text] if n == 0 else [odd(text, n - 1)]


def odd(text, n):
    return (text,) if n == 0 else (third(text, n - 1),)


def third(text, n):
    return {"t": text} if n == 0 else {"t": even(text, n - 1), "n": str(n)}


def test_in_turns():
    os.system(even(request.args["c"], 4)[0][0]["t"])  # want: os-system high
    os.system(even("ls", 4)[0][0]["t"])

