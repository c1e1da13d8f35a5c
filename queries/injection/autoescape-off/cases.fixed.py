import jinja2
import tornado.template
from django.template import Engine
from jinja2 import Environment, Template, select_autoescape
from jinja2.sandbox import SandboxedEnvironment

none = Environment(autoescape=jinja2.select_autoescape())  # want: autoescape-off warning
no = Environment(loader=None, autoescape=jinja2.select_autoescape())  # want: autoescape-off warning
zero = jinja2.Environment(autoescape=jinja2.select_autoescape())  # want: autoescape-off warning
sandboxed = SandboxedEnvironment(autoescape=jinja2.select_autoescape())  # want: autoescape-off warning
yes = Environment(autoescape=True)
chosen = Environment(autoescape=select_autoescape(["html"]))
by_name = Environment(autoescape=lambda name: name.endswith(".html"))
OPTIONS = {"autoescape": False}
through_dictionary = Environment(**OPTIONS)  # want: autoescape-off warning


def environment(options, escape):
    Environment(autoescape=escape)
    return Environment(**options)


def templates():
    Template("<h1>{{ title }}</h1>", autoescape=True)  # want: autoescape-off warning
    Template("<h1>{{ title }}</h1>", autoescape=True)
    Template("Dear {{ name }},\n1 < 2")
    tornado.template.Template("{{ x }}")  # want: autoescape-off warning
    tornado.template.Template("{{ x }}")
    Engine()  # want: autoescape-off warning
    Engine()


class Environments:
    def Environment(self):
        return self.Environment()
