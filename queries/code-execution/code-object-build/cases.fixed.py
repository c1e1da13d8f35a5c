import types

from flask import Flask, request

app = Flask(__name__)


def one():
    return 1


def build(code, names):
    types.FunctionType(code, globals())  # want: code-object-build info
    one.__code__ = code  # want: code-object-build info
    one.__code__.replace(co_consts=(2,))  # want: code-object-build info
    one.__code__.replace(co_name="two")
    "text".replace("a", "b")
    one.__name__ = "two"
    return types.CodeType(*names)  # want: code-object-build info


@app.route("/code")
def code():
    one.__code__ = one.__code__.replace(co_code=request.get_data())  # want: code-object-build error, code-object-build
    return {"value": one()}
