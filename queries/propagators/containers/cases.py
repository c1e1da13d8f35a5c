import collections
import copy
import itertools

from flask import Flask, request

app = Flask(__name__)


@app.route("/containers")
def containers():
    x = request.args["x"]
    words = []
    words.append(x)
    eval(words[0])  # want: eval-dynamic high
    eval(sorted(words)[0])  # want: eval-dynamic high
    eval(next(iter(words)))  # want: eval-dynamic high
    eval(max("1", x))  # want: eval-dynamic high
    table = {}
    table.update(key=x)
    eval(table.get("key", "0"))  # want: eval-dynamic high
    for value in dict(a=x).values():
        eval(value)  # want: eval-dynamic high
    for n, value in enumerate(words):
        eval(value)  # want: eval-dynamic high
    queue = collections.deque()
    queue.append(x)
    eval(queue.popleft())  # want: eval-dynamic high
    eval(copy.deepcopy(words)[0])  # want: eval-dynamic high
    eval(list(itertools.chain(words, ["1"]))[0])  # want: eval-dynamic high
    exec(str(len(words)))
    return ""


# The names of the function itself are nobody's constants.
@app.route("/names")
def names(x="1"):
    x = request.args["x"]
    eval("{x}".format(**vars()))  # want: eval-dynamic medium
    eval("%(x)s" % vars())  # want: eval-dynamic medium
    eval("{x}".format(**locals()))  # want: eval-dynamic high
    return ""


@app.route("/keys")
def keys():
    table = {"a": request.args["x"], "b": "1"}
    eval(table["b"])  # want: eval-dynamic low
    eval(table["a"])  # want: eval-dynamic high
    return ""
