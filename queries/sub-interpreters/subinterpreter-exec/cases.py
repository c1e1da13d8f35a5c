import concurrent.futures
import sys
from concurrent import interpreters
from concurrent.interpreters import Interpreter

import _interpreters
import _testcapi
import _xxsubinterpreters
import _xxsubinterpreters as subs
from flask import Flask, request
from test.support import interpreters as old

app = Flask(__name__)

# The form that articles show; it lacks the interpreter's id.
_xxsubinterpreters.run_string("print('hello')")  # want: subinterpreter-exec warning

_xxsubinterpreters.run_string(_xxsubinterpreters.create(), "print('hello')")  # want: subinterpreter-exec warning
_interpreters.exec(_interpreters.create(), "print('hello')")  # want: subinterpreter-exec warning
_testcapi.run_in_subinterp("print('hello')")  # want: subinterpreter-exec warning


@app.route("/run")
def run():
    code = request.form["code"]
    subs.run_string(subs.create(), code)  # want: subinterpreter-exec high
    return ""


@app.route("/keyword")
def keyword():
    subs.run_string(subs.create(), script=request.form["code"], shared={})  # want: subinterpreter-exec high
    return ""


@app.route("/3.13")
def private():
    interp = _interpreters.create()
    _interpreters.run_string(interp, request.form["code"])  # want: subinterpreter-exec high
    _interpreters.run_string(interp, script="import " + request.form["name"], restrict=True)  # want: subinterpreter-exec high
    _interpreters.exec(interp, request.form["code"])  # want: subinterpreter-exec high
    return ""


@app.route("/3.14")
def public():
    interp = interpreters.create()
    interp.exec(request.form["code"])  # want: subinterpreter-exec high
    return ""


@app.route("/3.10")
def helper():
    interp = old.create()
    interp.run(request.form["code"])  # want: subinterpreter-exec high
    return ""


def annotated(interp: Interpreter, code):
    interp.exec(code)  # want: subinterpreter-exec medium


def with_alias():
    run_it = getattr(_interpreters, "run_" + "string")
    run_it(1, sys.argv[1])  # want: subinterpreter-exec warning


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
