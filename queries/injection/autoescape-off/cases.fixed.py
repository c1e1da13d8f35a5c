import flask
import jinja2
import mako.lookup
import mako.template
import tornado.template
from django.template import Context, Engine
from jinja2 import Environment, Template, select_autoescape
from jinja2.sandbox import SandboxedEnvironment

none = Environment(autoescape=jinja2.select_autoescape())  # want: autoescape-off warning
no = Environment(loader=None, autoescape=jinja2.select_autoescape())  # want: autoescape-off warning
zero = jinja2.Environment(autoescape=jinja2.select_autoescape())  # want: autoescape-off warning
sandboxed = SandboxedEnvironment(autoescape=jinja2.select_autoescape())  # want: autoescape-off warning
yes = Environment(autoescape=True)
chosen = Environment(autoescape=select_autoescape(["html"]))
by_name = Environment(autoescape=lambda name: name.endswith(".html"))
TEMPLATES = [{"BACKEND": "django", "OPTIONS": {"autoescape": False}}]  # want: autoescape-off warning
ESCAPING = [{"BACKEND": "django", "OPTIONS": {"autoescape": True, "debug": False}}]
OPTIONS = {"autoescape": False}
through_dictionary = Environment(**OPTIONS)  # want: autoescape-off warning


def environment(options, escape):
    Environment(autoescape=escape)
    return Environment(**options)


def templates():
    Template("<h1>{{ title }}</h1>", autoescape=True)  # want: autoescape-off warning
    Template("<h1>{{ title }}</h1>", autoescape=True)
    Template("Dear {{ name }},\n1 < 2", autoescape=True)  # want: autoescape-off hint
    Template("Dear all")
    tornado.template.Template("{{ x }}")  # want: autoescape-off warning
    tornado.template.Template("{{ x }}")
    Engine()  # want: autoescape-off warning
    Engine()
    Context({}, autoescape=False)  # want: autoescape-off info
    Context({})
    mako.template.Template("${x}")  # want: autoescape-off hint
    mako.template.Template("<p>${x}</p>")  # want: autoescape-off warning
    mako.template.Template("<p>${x}</p>", default_filters=["h"])
    mako.lookup.TemplateLookup(["templates"])  # want: autoescape-off warning
    mako.lookup.TemplateLookup(["templates"], default_filters=["h"])


def flask_templates(name):
    flask.render_template("mail.txt", name=name)  # want: autoescape-off hint
    flask.render_template("mail.txt")
    flask.render_template(name + ".txt", name=name)  # want: autoescape-off hint
    flask.render_template(name + ".html", name=name)
    flask.render_template("mail.html", name=name)
    flask.render_template(name, name=name)


class Environments:
    def Environment(self):
        return self.Environment()
