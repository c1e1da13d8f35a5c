import html
import string

import bottle
import chevron
import jinja2
import tornado.template
from chameleon import PageTemplate
from django.template import Engine, Template as DjangoTemplate
from flask import Flask, render_template, render_template_string, request
from jinja2 import Environment
from jinja2.sandbox import SandboxedEnvironment
from mako.template import Template

app = Flask(__name__)
env = Environment(autoescape=True)


@app.route("/flask")
def with_flask():
    return render_template_string("Hello " + request.args["name"])  # want: template-injection high


@app.route("/value")
def as_value():
    return render_template_string("Hello {{ name }}", name=request.args["name"])


@app.route("/escaped")
def escaped():
    return render_template_string("Hello " + html.escape(request.args["name"]))  # want: template-injection high


@app.route("/name")
def as_name():
    return render_template("mails/" + request.args["name"])


@app.route("/jinja")
def with_jinja():
    source = request.form["source"]
    jinja2.Template(source).render()  # want: template-injection high
    env.from_string(source).render()  # want: template-injection high
    Environment().from_string(source)  # want: template-injection high
    env.compile_expression(source)  # want: template-injection high
    app.jinja_env.from_string(source)  # want: template-injection high
    SandboxedEnvironment().from_string(source)  # want: template-injection warning
    env.from_string("{{ source }}").render(source=source)
    env.get_template(source)
    return ""


@app.route("/others")
def with_others():
    source = request.form["source"]
    Template(source).render()  # want: template-injection high
    Template(text="${x}").render(x=source)
    Template(filename="page.mako").render(x=source)
    tornado.template.Template(source).generate()  # want: template-injection high
    bottle.template(source)  # want: template-injection high
    bottle.template("page", x=source)
    bottle.SimpleTemplate(source)  # want: template-injection high
    PageTemplate(source)  # want: template-injection high
    DjangoTemplate(source)  # want: template-injection warning
    Engine().from_string(source)  # want: template-injection warning
    chevron.render(source, {})  # want: template-injection warning
    chevron.render("{{ x }}", {"x": source})
    string.Template(source).substitute(x=1)
    return ""


@app.route("/numbered")
def numbered():
    return render_template_string("Page " + str(int(request.args["page"])))


def unknown_source(source):
    return jinja2.Template(source)  # want: template-injection info


def constant():
    return jinja2.Template("Hello {{ name }}")
