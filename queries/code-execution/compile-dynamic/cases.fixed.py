import ast
import codeop
import re

from flask import Flask, request

app = Flask(__name__)


@app.route("/compile")
def compiled():
    text = request.args["text"]
    compile(text, "x", "exec")  # want: compile-dynamic warning
    compile(source=text, filename="x", mode="eval", flags=0)  # want: compile-dynamic high
    codeop.compile_command(text)  # want: compile-dynamic high
    compile(text, "x", "exec", ast.PyCF_ONLY_AST)
    compile(text, "x", "exec", flags=1024)
    compile("1 + 1", "x", "eval")
    re.compile(text)
    code = compile(text, "x", "eval")  # want: compile-dynamic high
    return {"value": eval(code)}  # want: eval-dynamic high


def unknown_text(text):
    return compile(text, "x", "exec")  # want: compile-dynamic info
