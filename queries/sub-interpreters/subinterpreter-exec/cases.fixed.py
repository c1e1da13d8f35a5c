import concurrent.futures
import sys
from concurrent import interpreters
from concurrent.interpreters import Interpreter
from isolated import run_isolated

import _interpreters
import _testcapi
import _xxsubinterpreters
import _xxsubinterpreters as subs
from flask import Flask, request
from test.support import interpreters as old

app = Flask(__name__)

# The form that articles show; it lacks the interpreter's id.
run_isolated("print('hello')")  # want: subinterpreter-exec warning

run_isolated("print('hello')")  # want: subinterpreter-exec warning
run_isolated("print('hello')")  # want: subinterpreter-exec warning
run_isolated("print('hello')")  # want: subinterpreter-exec warning


@app.route("/run")
def run():
    code = request.form["code"]
    run_isolated(code)  # want: subinterpreter-exec high
    return ""


@app.route("/keyword")
def keyword():
    run_isolated(code=request.form["code"], inputs={})  # want: subinterpreter-exec high
    return ""


@app.route("/3.13")
def private():
    interp = _interpreters.create()
    run_isolated(request.form["code"])  # want: subinterpreter-exec high
    run_isolated(code="import " + request.form["name"])  # want: subinterpreter-exec high
    run_isolated(request.form["code"])  # want: subinterpreter-exec high
    return ""


@app.route("/3.14")
def public():
    interp = interpreters.create()
    run_isolated(request.form["code"])  # want: subinterpreter-exec high
    return ""


@app.route("/3.10")
def helper():
    interp = old.create()
    run_isolated(request.form["code"])  # want: subinterpreter-exec high
    return ""


def annotated(interp: Interpreter, code):
    run_isolated(code)  # want: subinterpreter-exec medium


def with_alias():
    run_it = getattr(_interpreters, "run_" + "string")
    run_isolated(sys.argv[1])  # want: subinterpreter-exec warning


def work():
    return 6 * 7


def own_function():
    interpreters.create().call(work)
    with concurrent.futures.InterpreterPoolExecutor() as pool:
        return pool.submit(work).result()


# None of these runs code.
def harmless():
    interp = interpreters.create()
    interp.prepare_main(x=request.form["x"])
    interp.close()
    _interpreters.destroy(_interpreters.create())
    return interpreters.list_all()


class Engine:
    def run_string(self, text):
        return text

    def exec(self, text):
        return text


def other_method():
    Engine().exec(request.form["code"])
    return Engine().run_string(request.form["code"])
