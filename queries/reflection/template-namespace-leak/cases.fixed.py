from django.shortcuts import render
from flask import render_template
from jinja2 import Template


def pages(request, title):
    render(request, "page.html", locals())  # want: template-namespace-leak info
    render_template("page.html", **locals())  # want: template-namespace-leak info
    Template("{{ title }}").render(globals())  # want: template-namespace-leak info
    Template("{{ title }}").render(**vars())  # want: template-namespace-leak info
    "{title}".format(**globals())  # want: template-namespace-leak info
    "{title}".format(**locals())
    render(request, "page.html", {"title": title})
    render_template("page.html", title=title)
    Template("{{ title }}").render(**vars(request.user))
    print(locals())


def by_name(request, title):
    names = locals()
    render(request, "page.html", names)  # FIXME: all variables, too
    render(request, "page.html", context=locals())  # want: template-namespace-leak info
    names = {"title": title}
    render(request, "page.html", names)
