import functools

from flask import request


def calculate(text, names, more):
    eval(text, {"__builtins__": {}})  # want: restricted-builtins-eval warning
    eval(text, {"__builtins__": None, "x": 1}, {})  # want: restricted-builtins-eval warning
    eval(text, {})  # want: restricted-builtins-eval warning
    exec(text, {"__builtins__": {"len": len}})  # want: restricted-builtins-eval warning
    eval(text, globals={})  # want: restricted-builtins-eval warning
    eval(text, {"x": 1})  # want: restricted-builtins-eval warning
    eval(text, dict(x=1))  # want: restricted-builtins-eval warning
    eval(text, {}, **more)  # want: restricted-builtins-eval warning
    none = {"__builtins__": {}}
    eval(text, none)  # want: restricted-builtins-eval warning
    functools.partial(exec, globals={})(text)  # want: restricted-builtins-eval warning
    eval("[1]", {})  # want: restricted-builtins-eval info
    eval(request.args["x"], {"__builtins__": {}})  # want: restricted-builtins-eval error
    eval(str(int(request.args["x"])), {"__builtins__": {}})  # want: restricted-builtins-eval info
    eval(text, globals())
    eval(text, names)
    eval(text, None, {})
    eval(text, *names)
    exec(text, **more)
    names.eval(text, {})
    exec(text)
