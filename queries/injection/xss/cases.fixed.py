import html
import json

import markupsafe
from django.http import HttpResponse, HttpResponseBadRequest, JsonResponse
from django.shortcuts import render
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from flask import Blueprint, Flask, Response, jsonify, make_response, render_template, request
from flask.views import MethodView
from starlette.responses import HTMLResponse, PlainTextResponse
from tornado.web import RequestHandler

from project import app as other_app

app = Flask(__name__)
pages = Blueprint("pages", __name__)


@app.route("/hello")
def hello():
    return "<h1>Hello " + request.args["name"] + "</h1>"  # want: xss high


@app.route("/escaped")
def escaped():
    return "<h1>Hello " + html.escape(request.args["name"]) + "</h1>"


@app.get("/page/<title>/<int:number>")
def page(title, number):
    if number:
        return f"<h1>{number}</h1>"
    return f"<h1>{title}</h1>"  # want: xss high


@pages.route("/format")
def formatted():
    text = "<h1>{}</h1>".format(request.args.get("name", ""))
    return text  # want: xss high


@other_app.route("/imported")
def imported():
    return request.form["name"]  # want: xss high


@app.route("/status")
def with_status():
    return "no such user: " + request.args["name"], 404  # want: xss high


@app.route("/text")
def as_text():
    return request.args["name"], 200, {"Content-Type": "text/plain"}


@app.route("/json")
def as_json():
    if request.args.get("list"):
        return [request.args["name"]]
    if request.args.get("json"):
        return jsonify(request.args["name"])
    return {"name": request.args["name"]}


@app.route("/named")
def as_named_json():
    answer = {"name": request.args["name"]}
    answer["again"] = request.args["name"]
    return answer, 201


@app.route("/template")
def template():
    return render_template("hello.html", name=request.args["name"])


@app.route("/checked")
def checked():
    name = request.args["name"]
    if name not in ("ann", "bob"):
        return "nobody"
    return "Hello " + name


@app.route("/response")
def response():
    if request.args.get("plain"):
        return Response(request.args["name"], mimetype="text/plain")
    if request.args.get("html"):
        return Response(request.args["name"], content_type="text/html; charset=utf-8")  # want: xss high
    return Response(request.args["name"])  # want: xss high


@app.route("/made")
def made():
    if request.args.get("status"):
        return make_response(request.args["name"], 400)  # want: xss high
    answer = make_response(request.args["name"])  # want: xss high
    return answer


@app.route("/later")
def typed_later():
    answer = make_response(request.args["name"])  # want: xss high -- FIXME: the type is set below
    answer.headers["Content-Type"] = "text/plain"
    return answer


class Page(MethodView):
    def get(self, name):
        return "<b>" + name + "</b>"  # want: xss high


def helper(name):
    return "<b>" + name + "</b>"


@app.route("/helper")
def with_helper():
    return helper(request.args["name"])  # want: xss high


def no_handler():
    return "<b>" + request.args["name"] + "</b>"


def unknown_text(text):
    return markupsafe.Markup(text)  # want: xss info


def constant():
    return markupsafe.Markup("<br>")


@app.route("/marked")
def marked():
    return render_template("hello.html", name=markupsafe.Markup(request.args["name"]))  # want: xss high


def view(request):
    name = request.GET["name"]
    if "json" in request.GET:
        return JsonResponse({"name": name})
    if "text" in request.GET:
        return HttpResponse(name, content_type="text/plain")
    if "page" in request.GET:
        return render(request, "page.html", {"name": name})
    if "html" in request.GET:
        return HttpResponse(name, content_type="text/html")  # want: xss high
    if "number" in request.GET:
        return HttpResponse("<b>%d</b>" % int(name))
    if "bad" in request.GET:
        return HttpResponseBadRequest("not good: " + name)  # want: xss high
    return HttpResponse("<b>%s</b>" % name)  # want: xss high


def safe_view(request):
    name = request.POST["name"]
    first = format_html("<b>{}</b>", name)  # want: xss high
    second = format_html("<b>{}</b>", name)
    third = format_html("<b>{}</b>", name)  # want: xss high
    return render(request, "page.html", {"texts": [first, second, third]})


def json_as_page(request):
    return HttpResponse(json.dumps({"name": request.GET["name"]}))  # want: xss high


async def starlette_page(request):
    if request.app.debug:
        return PlainTextResponse(request.query_params["name"])
    return HTMLResponse("<b>" + request.args["name"] + "</b>")


def flask_in_starlette():
    return HTMLResponse(content="<b>" + request.args["name"] + "</b>")  # want: xss high


class Search(RequestHandler):
    def get(self):
        self.write({"text": request.args["text"]})
        self.write("<b>" + request.args["text"])  # want: xss high
        return self.get_argument("x")
