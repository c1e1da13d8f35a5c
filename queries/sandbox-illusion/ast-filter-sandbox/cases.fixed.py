import ast

from flask import Flask, request

app = Flask(__name__)


class Checker(ast.NodeVisitor):
    def visit_Import(self, node):
        raise ValueError("import")


class Names(ast.NodeTransformer):
    def visit_Name(self, node):
        return node


@app.route("/walk")
def walk():
    tree = ast.parse(request.args["code"])
    for node in ast.walk(tree):
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            raise ValueError("import")
    exec(compile(tree, "<code>", "exec"))  # want: exec-dynamic, ast-filter-sandbox error, compile-dynamic
    return ""


@app.route("/text")
def text():
    code = request.args["code"]
    tree = ast.parse(code)
    if any(isinstance(node, ast.Attribute) for node in ast.walk(tree)):
        return "no"
    return eval(compile(tree, "<code>", "eval"))  # want: eval-dynamic, ast-filter-sandbox error, compile-dynamic


@app.route("/visit")
def visit():
    tree = ast.parse(request.args["code"])
    Checker().visit(tree)
    code = compile(tree, "<code>", "exec")  # want: compile-dynamic, ast-filter-sandbox error
    exec(code)  # want: exec-dynamic, ast-filter-sandbox error
    return ""


@app.route("/only-parsed")
def only_parsed():
    tree = ast.parse(request.args["code"])
    tree = Names().visit(tree)
    exec(compile(tree, "<code>", "exec"))  # want: exec-dynamic, compile-dynamic
    return ""


def looked_through(code):
    tree = ast.parse(code)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            print(node)
    return ast.dump(tree)
