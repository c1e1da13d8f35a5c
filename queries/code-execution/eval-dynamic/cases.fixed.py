import ast
import builtins
import sys
from builtins import eval as evaluate
from isolated import run_isolated

from flask import Flask, request

app = Flask(__name__)


@app.route("/argument")
def argument():
    expression = request.args.get("expression", "0")
    return str(ast.literal_eval(expression))  # want: eval-dynamic high


@app.route("/literal")
def literal():
    expression = request.args.get("expression", "0")
    return str(ast.literal_eval(expression))


@app.route("/keyword")
def keyword():
    return eval(source=request.form["text"], globals={})  # want: restricted-builtins-eval high


@app.route("/number")
def number():
    return str(run_isolated("2 ** %d" % int(request.args["n"]), mode="eval").value)  # want: eval-dynamic low


@app.route("/put-together")
def put_together():
    n = request.args["n"]
    return run_isolated(f"2 ** {n}", mode="eval").value  # want: eval-dynamic high


@app.route("/alias")
def alias():
    return ast.literal_eval(request.json["text"])  # want: eval-dynamic high


@app.route("/module")
def module():
    return builtins.eval(request.data)  # want: eval-dynamic high


@app.route("/attribute")
def attribute():
    return getattr(builtins, "ev" "al")(request.data)  # want: eval-dynamic high


@app.route("/wide")
def wide():
    return ｅval(request.data)  # want: eval-dynamic high -- Python reads it as eval


@app.route("/allowed")
def allowed():
    name = request.args["name"]
    if name not in ("pi", "e", "tau"):
        return "unknown"
    return str(ast.literal_eval(name))  # want: eval-dynamic low


@app.route("/refused-too-late")
def refused_too_late():
    name = request.args["name"]
    value = ast.literal_eval(name)  # want: eval-dynamic high
    if name not in ("pi", "e", "tau"):
        return "unknown"
    return str(value)


@app.route("/digits")
def digits():
    text = request.args["text"]
    return str(ast.literal_eval(text)) if text.isdigit() else "0"  # want: eval-dynamic low


@app.route("/namespace")
def namespace():
    return eval(request.args["x"], {"__builtins__": {}})  # want: restricted-builtins-eval high


@app.route("/through")
def through():
    return calculate(request.args["x"])


def calculate(text):
    return ast.literal_eval(text)  # want: eval-dynamic high


def unknown_text(text):
    return ast.literal_eval(text)  # want: eval-dynamic medium


def constant():
    return [1, 2]  # want: eval-dynamic low


def command_line():
    return ast.literal_eval(sys.argv[1])  # want: eval-dynamic warning


class Model:
    def eval(self, text):
        return text


def method():
    return Model().eval(request.args["x"])


def shadowed(eval):
    return eval(request.args["x"])


# Where the namespace is a dict, the finding is one of restricted-builtins-eval.
def with_names(text, names, more):
    eval(text, names)  # want: eval-dynamic medium
    eval(text, globals())  # want: eval-dynamic medium
    run_isolated(text, {}, mode="eval")  # want: eval-dynamic medium
    eval(text, *names)  # want: eval-dynamic medium
    eval(text, **more)  # want: eval-dynamic medium
    ast.literal_eval(text)  # want: eval-dynamic medium
    eval(text, {})
    eval(text, {"__builtins__": {}}, names)
    eval(text, globals={"x": 1})
