import ast
import os

from flask import Flask, request

app = Flask(__name__)


@app.route("/literal")
def literal():
    x = ast.literal_eval(request.args["x"])
    os.system(x["command"])  # want: os-system high
    return ""
