import ast
import functools
from isolated import run_isolated

from flask import request


def calculate(text, names, more):
    ast.literal_eval(text)  # want: restricted-builtins-eval warning
    eval(text, {"__builtins__": None, "x": 1}, {})  # want: restricted-builtins-eval warning
    ast.literal_eval(text)  # want: restricted-builtins-eval warning
    exec(text, {"__builtins__": {"len": len}})  # want: restricted-builtins-eval warning
    ast.literal_eval(text)  # want: restricted-builtins-eval warning
    run_isolated(text, {"x": 1}, mode="eval")  # want: restricted-builtins-eval warning
    eval(text, dict(x=1))  # want: restricted-builtins-eval warning
    eval(text, {}, **more)  # want: restricted-builtins-eval warning
    none = {"__builtins__": {}}
    eval(text, none)  # want: restricted-builtins-eval warning
    functools.partial(exec, globals={})(text)  # want: restricted-builtins-eval warning
    run_isolated("[1]", {}, mode="eval")  # want: restricted-builtins-eval info
    ast.literal_eval(request.args["x"])  # want: restricted-builtins-eval error
    ast.literal_eval(str(int(request.args["x"])))  # want: restricted-builtins-eval info
    eval(text, globals())
    eval(text, names)
    eval(text, None, {})
    eval(text, *names)
    exec(text, **more)
    names.eval(text, {})
    exec(text)
