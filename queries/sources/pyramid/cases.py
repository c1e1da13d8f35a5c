import os

from pyramid.config import Configurator
from pyramid.request import Request
from pyramid.view import view_config


@view_config(route_name="ping")
def ping(request):
    os.system(request.params["host"])  # want: os-system high
    os.system(request.GET.get("host"))  # want: os-system high
    os.system(request.POST["host"])  # want: os-system high
    os.system(request.params.getall("host")[0])  # want: os-system high
    # FIXME: whether Django's request is meant is guessed by the name of this part.
    os.system(request.POST.getall("host")[0])  # want: os-system medium
    os.system(request.matchdict["host"])  # want: os-system high
    os.system(request.json_body["host"])  # want: os-system high
    os.system(request.cookies.get("host", ""))  # want: os-system high
    os.system(request.headers["X-Host"])  # want: os-system high
    os.system(request.body.decode())  # want: os-system high
    os.system(request.text)  # want: os-system high
    os.system(request.url)  # want: os-system high
    os.system(request.body_file.read())  # want: os-system high
    os.system(request.body_file_raw.read())  # want: os-system high
    os.system(request.body_file_seekable.read())  # want: os-system high
    os.system(request.json["x"])  # want: os-system high
    os.system(request.path)  # want: os-system high
    os.system(request.path_info)  # want: os-system high
    os.system(request.path_qs)  # want: os-system high
    os.system(request.path_url)  # want: os-system high
    os.system(request.query_string)  # want: os-system high
    os.system(request.referer)  # want: os-system high
    os.system(request.referrer)  # want: os-system high
    os.system(request.user_agent)  # want: os-system high
    os.system(request.host)  # want: os-system high
    os.system(request.host_url)  # want: os-system high
    os.system(request.application_url)  # want: os-system high
    os.system(request.authorization.params)  # want: os-system high
    os.system(request.content_type)  # want: os-system high
    os.system(request.client_addr)  # want: os-system high
    os.system(request.remote_addr)  # want: os-system high
    os.system(request.urlvars["x"])  # want: os-system high
    os.system(request.urlargs[0])  # want: os-system high
    os.system(request.environ["HTTP_X"])  # want: os-system high
    os.system(request.method)  # want: os-system high
    os.system(request.subpath[0])  # want: os-system high
    os.system(request.traversed[0])  # want: os-system high
    os.system(request.view_name)  # want: os-system high
    os.system(request.params.getone("x"))  # want: os-system high
    os.system(request.params.mixed()["x"])  # want: os-system high
    os.system(request.params.dict_of_lists()["x"][0])  # want: os-system high
    os.system(f"head -{int(request.params['n'])} log")


@view_config(route_name="what_it_holds_itself")
def settings(request):
    os.system(request.registry.settings["command"])  # want: os-system medium


@view_config(route_name="other_names")
def other(context, req):
    os.system(req.params["host"])  # want: os-system high
    os.system(context.command)  # want: os-system medium


def annotated(r: Request):
    os.system(r.params["host"])  # want: os-system high


def added(request):
    os.system(request.matchdict["host"])  # want: os-system high


def added_with_context(context, request):
    os.system(request.matchdict["host"])  # want: os-system high


def main():
    config = Configurator()
    config.add_view(added, route_name="added")
    config.add_view(added_with_context, route_name="added_with_context")


class Hosts:
    def __init__(self, request):
        self.request = request

    @view_config(route_name="hosts")
    def hosts(self):
        os.system(self.request.params["host"])  # want: os-system high
        os.system("ls")


def no_view(req):
    os.system(req.params["host"])  # want: os-system medium


def registered(r):
    os.system(r.params["host"])  # want: os-system high


Configurator().add_view(registered, route_name="registered")
