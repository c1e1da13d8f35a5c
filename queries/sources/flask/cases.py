import flask
from flask import Blueprint, Flask, request, session
from flask.views import MethodView
from flask_restful import Api, Resource
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
    eval(request.full_path)  # want: eval-dynamic high
    eval(request.url)  # want: eval-dynamic high
    eval(request.base_url)  # want: eval-dynamic high
    eval(request.url_root)  # want: eval-dynamic high
    eval(request.root_url)  # want: eval-dynamic high
    eval(request.script_root)  # want: eval-dynamic high
    eval(request.root_path)  # want: eval-dynamic high
    eval(request.host)  # want: eval-dynamic high
    eval(request.host_url)  # want: eval-dynamic high
    eval(request.remote_addr)  # want: eval-dynamic high
    eval(request.access_route[0])  # want: eval-dynamic high
    eval(request.referrer)  # want: eval-dynamic high
    eval(request.user_agent.string)  # want: eval-dynamic high
    eval(request.mimetype)  # want: eval-dynamic high
    eval(request.content_type)  # want: eval-dynamic high
    eval(request.authorization.username)  # want: eval-dynamic high
    eval(request.environ["HTTP_X"])  # want: eval-dynamic high
    eval(request.view_args["x"])  # want: eval-dynamic high
    eval(request.origin)  # want: eval-dynamic high
    eval(request.method)  # want: eval-dynamic high
    eval(request.input_stream.read())  # want: eval-dynamic high
    eval(request.accept_languages.best)  # want: eval-dynamic high
    eval(request.accept_languages.values())  # want: eval-dynamic high
    eval(request.accept_mimetypes[0][0])  # want: eval-dynamic high
    eval(request.accept_mimetypes.to_header())  # want: eval-dynamic high
    eval(request.pragma["x"])  # want: eval-dynamic high
    eval(str(request.if_match))  # want: eval-dynamic high
    eval(request.range.units)  # want: eval-dynamic high
    eval(request.files["x"].readline())  # want: eval-dynamic high
    eval(request.files["x"].readlines()[0])  # want: eval-dynamic high
    eval(request.files["x"].stream.read())  # want: eval-dynamic high
    eval(request.files.get("x").content_type)  # want: eval-dynamic high
    eval(request.args.lists()[0][0])  # want: eval-dynamic high
    eval(request.args.listvalues()[0][0])  # want: eval-dynamic high
    eval(request.args.to_dict()["x"])  # want: eval-dynamic high
    eval(request.args.deepcopy()["x"])  # want: eval-dynamic high
    eval(request.values.poplist("x")[0])  # want: eval-dynamic high
    eval(request.headers.get_all("x")[0])  # want: eval-dynamic high
    eval(request.headers.to_wsgi_list()[0][1])  # want: eval-dynamic high
    exec(f"x = {request.args.get('n', type=int)}")
    exec(f"x = {request.args.get('n', 0, type=float)}, {request.form.getlist('n', type=int)}")
    eval(request.accept_languages.best_match(["1", "2"]))  # want: eval-dynamic low
    exec(f"x = {request.content_length}")  # want: exec-dynamic medium
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
