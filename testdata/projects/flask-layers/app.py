import os

from flask import Flask, g, request

from services import ReportService, make_service
from web import Params, json_body, load_user, with_params

app = Flask(__name__)
app.before_request(load_user)
service = ReportService("/srv/reports")


@app.get("/a")
@with_params
def decorated(params):
    # FIXME: what methods give of the object that the decorator hands in is not known here.
    os.system("a " + params.text("x"))  # want: os-system medium
    os.system(f"a {params.number('n')}")  # want: os-system medium
    os.system(f"a {params.one_of('kind', ('pdf', 'csv'))}")  # want: os-system medium
    return ""


@app.post("/b")
@json_body
def body(data):
    os.system("b " + data["x"])  # want: os-system high
    return {}


@app.get("/c")
def direct():
    params = Params(request)
    service.build(params.text("title"), params.number("rows"))
    make_service().build_safely(params.text("title"), params.number("rows"))
    return ""


@app.get("/d")
def globals_of_request():
    os.system(f"d {g.page}")  # want: os-system medium
    os.system("d " + g.user)  # want: os-system
    return ""


@app.get("/e")
def lambdas():
    actions = {"show": lambda x: "show " + x, "list": lambda x: "list"}
    action = actions.get(request.args["action"], actions["list"])
    os.system(action(request.args["x"]))  # want: os-system high
    return ""


@app.get("/f")
def comprehended():
    names = [n.strip() for n in request.args.getlist("name") if n.isalnum()]
    os.system("f " + " ".join(names))
    os.system("f " + " ".join(n for n in request.args.getlist("name")))  # want: os-system high
    pairs = {k: int(v) for k, v in request.args.items()}
    os.system(f"f {sum(pairs.values())}")
    return ""
