import jinja2
from flask import Flask, request
from jinja2 import Environment, FileSystemLoader, select_autoescape

app = Flask(__name__)
plain = Environment(loader=FileSystemLoader("templates"))  # want: autoescape-off warning
escaping = Environment(loader=FileSystemLoader("templates"), autoescape=True)
choosing = Environment(loader=FileSystemLoader("templates"), autoescape=select_autoescape())


@app.route("/plain")
def from_plain():
    return plain.get_template("page.html").render(name=request.args["name"])  # want: xss high


@app.route("/escaping")
def from_escaping():
    return escaping.get_template("page.html").render(name=request.args["name"])


@app.route("/choosing")
def from_choosing():
    return choosing.get_template("page.html").render(name=request.args["name"])


@app.route("/template")
def from_text():
    return jinja2.Template("Hello {{ name }}").render(name=request.args["name"])  # want: xss high


@app.route("/template-escaping")
def from_escaping_text():
    return jinja2.Template("Hello {{ name }}", autoescape=True).render(name=request.args["name"])
