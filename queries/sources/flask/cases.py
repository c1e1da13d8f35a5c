import flask
from flask import Blueprint, Flask, request, session
from flask.views import MethodView
from werkzeug.wrappers import Request

from . import application as other

app = Flask(__name__)
blueprint = Blueprint("admin", __name__)


@app.route("/parts")
def parts():
    eval(request.args["x"])  # want: eval-dynamic high
    eval(request.args.get("x", type=str))  # want: eval-dynamic high
    eval(request.args.getlist("x")[0])  # want: eval-dynamic high
    eval(request.form["x"])  # want: eval-dynamic high
    eval(request.values["x"].strip())  # want: eval-dynamic high
    eval(request.headers.get("X-Code"))  # want: eval-dynamic high
    eval(request.cookies["x"])  # want: eval-dynamic high
    eval(request.json["x"])  # want: eval-dynamic high
    eval(request.get_json()["x"])  # want: eval-dynamic high
    eval(request.get_json(force=True).get("x"))  # want: eval-dynamic high
    eval(request.data.decode())  # want: eval-dynamic high
    eval(request.get_data(as_text=True))  # want: eval-dynamic high
    eval(request.stream.read())  # want: eval-dynamic high
    eval(request.files["x"].filename)  # want: eval-dynamic high
    eval(request.files["x"].read())  # want: eval-dynamic high
    eval(request.path[1:])  # want: eval-dynamic high
    eval(flask.request.query_string)  # want: eval-dynamic high
    for key, value in request.args.items():
        eval(value)  # want: eval-dynamic high
    return ""


@app.route("/run/<code>")
def text_variable(code):
    return eval(code)  # want: eval-dynamic high


@app.route("/run/<path:code>", methods=["POST"])
def path_variable(code):
    return eval(code)  # want: eval-dynamic high


@app.get("/number/<int:n>/<uuid:u>")
def harmless_variables(n, u):
    exec(f"x = {n} + 1")


@blueprint.route("/both/<int:n>/<code>")
def both(n, code):
    exec(f"{n}")
    return eval(code)  # want: eval-dynamic high


@other.route("/elsewhere/<code>")
def elsewhere(code):
    return eval(code)  # want: eval-dynamic high


def added(code):
    return eval(code)  # want: eval-dynamic high


app.add_url_rule("/added/<code>", view_func=added)


class Run(MethodView):
    def post(self, code):
        return eval(code)  # want: eval-dynamic high


def annotated(request: Request):
    return eval(request.args["x"])  # want: eval-dynamic high


@app.route("/session")
def signed():
    return eval(session["x"])  # want: eval-dynamic medium


def no_view(code):
    return eval(code)  # want: eval-dynamic medium
