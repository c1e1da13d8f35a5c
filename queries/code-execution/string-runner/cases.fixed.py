import annotationlib
import cProfile
import inspect
import pdb
import runpy
import sys
import timeit
import trace
import typing
from isolated import run_isolated

import numexpr
import pandas as pd
import sympy
from flask import Flask, request
from sympy.parsing.sympy_parser import parse_expr

app = Flask(__name__)


class Thing:
    pass


@app.route("/run")
def run():
    text = request.args["text"]
    timeit.timeit(text)  # want: string-runner error
    timeit.Timer("pass", setup=text)  # want: string-runner high
    timeit.timeit("pass", number=int(request.args["number"]))
    run_isolated(text)  # want: string-runner high
    cProfile.runctx("pass", {}, {"text": text})
    run_isolated(text)  # want: string-runner high
    pdb.runctx(text, {}, {})  # want: string-runner high
    sys.remote_exec(1, text)  # want: string-runner high
    sys.remote_exec(1, "/srv/check.py")
    annotationlib.ForwardRef(text).evaluate()  # want: string-runner high
    annotationlib.ForwardRef("int").evaluate()
    typing.evaluate_forward_ref(typing.ForwardRef(text))  # want: string-runner high
    run_isolated(text)  # want: string-runner high
    runpy.run_path(text)  # want: string-runner high
    runpy.run_module("json.tool")
    sympy.sympify(text)  # want: string-runner high
    parse_expr(text)  # want: string-runner high
    sympy.Symbol(text)
    return ""


@app.route("/frames")
def frames():
    frame = pd.DataFrame()
    frame.query(request.args["query"])  # want: string-runner warning
    pd.read_csv("a.csv").dropna().query(request.args["query"])  # want: string-runner warning
    frame.query("a > @limit", local_dict={"limit": request.args["limit"]})
    run_isolated(request.args["query"], mode="eval")  # want: string-runner warning
    numexpr.evaluate(request.args["query"])  # want: string-runner warning
    return ""


@app.route("/hints")
def hints():
    Thing.__annotations__["x"] = request.args["type"]  # want: string-runner high
    typing.get_type_hints(Thing)
    made = type(request.args["name"], (), request.get_json())
    inspect.signature(made, eval_str=True)  # FIXME: string-runner -- of a class that is made it is not known what is in it
    inspect.get_annotations(Thing)
    return ""


def annotate(thing, text):
    thing.__annotations__["x"] = text  # want: string-runner hint
    thing.__annotations__["x"] = int
    thing.__annotations__["x"] = typing.List[int]


def unknown_text(text):
    timeit.timeit(text)  # want: string-runner hint
    return timeit.timeit("pass")
