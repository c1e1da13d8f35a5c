import re

from flask import Flask, request

app = Flask(__name__)

WORD = re.compile(r"code=(.*)")


@app.route("/matching")
def matching():
    x = request.args["x"]
    eval(re.sub("a", "b", x))  # want: eval-dynamic high
    eval(re.sub("X", x, "1 + X"))  # want: eval-dynamic high
    eval(re.findall(".*", x)[0])  # want: eval-dynamic high
    eval(re.match("(.*)", x).group(1))  # want: eval-dynamic high
    eval(WORD.search(x).group(1))  # want: eval-dynamic high
    eval(WORD.sub("", x))  # want: eval-dynamic high
    eval(re.split(",", x)[0])  # want: eval-dynamic high
    for m in WORD.finditer(x):
        eval(m.groups()[0])  # want: eval-dynamic high
    return ""
