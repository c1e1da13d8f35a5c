import html
import json

import markupsafe
from django.http import HttpResponse, HttpResponseBadRequest, JsonResponse
from django.shortcuts import render
from django.template import Library
from django.utils.html import format_html, html_safe
from django.utils.safestring import SafeString, mark_safe
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
    return "<b>" + request.args["name"] + "</b>"  # want: xss warning


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
    first = mark_safe("<b>" + name + "</b>")  # want: xss high
    second = format_html("<b>{}</b>", name)
    third = format_html(f"<b>{name}</b>")  # want: xss high
    return render(request, "page.html", {"texts": [first, second, third]})


def json_as_page(request):
    return HttpResponse(json.dumps({"name": request.GET["name"]}))  # want: xss high


async def starlette_page(request):
    if request.app.debug:
        return PlainTextResponse(request.query_params["name"])
    return HTMLResponse("<b>" + request.args["name"] + "</b>")  # want: xss info


def flask_in_starlette():
    return HTMLResponse(content="<b>" + request.args["name"] + "</b>")  # want: xss high


class Search(RequestHandler):
    def get(self):
        self.write({"text": request.args["text"]})
        self.write("<b>" + request.args["text"])  # want: xss high
        return self.get_argument("x")


# Text of unknown origin, in what surely is a page.
@app.route("/unknown")
def unknown_in_page(thing=None):
    if thing:
        return "<h1>%s</h1>" % thing  # want: xss info
    if app.debug:
        return "<h1>{}</h1>".format(html.escape(thing))
    if app.testing:
        return "<h1>%d</h1>" % len(thing)
    return thing


def unknown_in_response(thing):
    return HttpResponse("<h1>" + thing + "</h1>")  # want: xss info


def unknown_text_in_response(thing):
    return HttpResponse("Hello " + thing)


# What shows the text is not known.
def put_together(request):
    name = request.GET["name"]
    context = {"link": '<a href="/%s">link</a>' % name}  # want: xss warning
    context["name"] = name
    context["length"] = '<a href="/%s">link</a>' % len(name)
    context["usage"] = "<file> " + name
    context["template"] = "<b>{{name}}</b>".replace("{{name}}", name)  # want: xss warning
    context["markup"] = markupsafe.Markup("<b>%s</b>") % name
    context["url"] = '<a href="%s">here</a>' % request.build_absolute_uri()
    return render(request, "page.html", context)


def put_together_and_sent(request):
    page = "<b>" + request.GET["name"]
    page = page + "</b>"
    return HttpResponse(page)  # want: xss high


# The functions of AWS Lambda.
def lambda_handler(event, context):
    name = event["queryStringParameters"]["name"]
    if event.get("json"):
        return {"statusCode": 200, "body": json.dumps({"name": name})}
    if event.get("text"):
        return {"statusCode": 200, "headers": {"Content-Type": "text/plain"}, "body": name}
    if event.get("page"):
        return {"statusCode": 200, "headers": {"Content-Type": "text/html"}, "body": name}  # want: xss high
    if event.get("escaped"):
        return {"statusCode": 200, "headers": {"Content-Type": "text/html"}, "body": html.escape(name)}
    headers = {"Content-Type": "text/html"}
    return {"statusCode": 200, "headers": headers, "body": f"<h1>{name}</h1>"}  # want: xss high


MARKED = "<br>"


def marked_constant():
    mark_safe("<br>")
    return mark_safe(MARKED)  # want: xss hint


@mark_safe  # want: xss hint
def marked_result(text):
    if not text:
        return "<br>"
    return "<b>" + text + "</b>"  # want: xss info


# Flask escapes by the name of the template.
@app.route("/by-name")
def by_name():
    if request.args.get("text"):
        return render_template("hello.txt", name=request.args["name"])  # want: xss high
    return render_template("hello.svg", name=request.args["name"])


# What says of itself that it needs no escape.
register = Library()


class Bold(SafeString):  # want: xss hint
    pass


class Plain(str):
    pass


@html_safe  # want: xss hint
class Page:
    def __str__(self):
        return "<br>"


class Item:
    def __html__(self):  # want: xss hint
        return "<li>"

    def __str__(self):
        return "item"


@register.filter(is_safe=True)  # want: xss hint
def ordinal(value):
    return value


@register.filter(is_safe=False)
def cardinal(value):
    return value


def template_string():
    name = request.args["name"]
    parts = t"<b>{name}</b>"
    text = f"<b>{name}</b>"  # want: xss warning
    return parts, text
