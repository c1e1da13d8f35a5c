import html
import os

import markupsafe
import nh3
from django.http import HttpResponse
from django.utils.html import conditional_escape, format_html
from flask import Flask, jsonify, render_template, request
from markupsafe import Markup

app = Flask(__name__)


@app.route("/escaped")
def escaped():
    name = html.escape(request.args["name"])
    os.system("echo " + name)  # want: os-system high
    return "<b>" + name + "</b>"


@app.route("/cleaned")
def cleaned():
    return nh3.clean(request.args["text"]) + str(markupsafe.escape(request.args["name"]))


@app.route("/markup")
def markup():
    return Markup("<b>{}</b>").format(request.args["name"])


@app.route("/percent")
def percent():
    return Markup("<b>%s</b>") % request.args["name"]


@app.route("/inside")
def inside():
    return Markup(f"<b>{request.args['name']}</b>")  # want: xss high


@app.route("/page")
def page():
    return render_template("page.html", name=request.args["name"])


@app.route("/json")
def as_json():
    return jsonify(name=request.args["name"])


def view(request):
    return HttpResponse(format_html("<b>{}</b>{}", request.GET["name"], conditional_escape(request.GET["text"])))


def other_view(request):
    return HttpResponse(format_html("<b>" + request.GET["name"] + "</b>"))  # want: xss high


@app.route("/unescaped")
def unescaped():
    return html.unescape(html.escape(request.args["name"]))  # FIXME: xss, unescaped again


# What stands beside Markup is escaped; what is made into Markup is not.
@app.route("/beside")
def beside():
    bold = Markup("<b>{}</b>")
    if request.args.get("format"):
        return bold.format(request.args["name"])
    if request.args.get("behind"):
        return bold + request.args["name"]
    if request.args.get("before"):
        return request.args["name"] + bold
    if request.args.get("list"):
        return Markup(", ").join(request.args.getlist("name"))
    if request.args.get("escaped"):
        return markupsafe.escape(request.args["first"]) + request.args["name"]
    return "<b>" + request.args["name"] + "</b>"  # want: xss high
