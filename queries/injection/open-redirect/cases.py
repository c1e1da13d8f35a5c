import urllib.parse

from django.http import HttpResponseRedirect
from django.shortcuts import redirect as django_redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from flask import Flask, Response, make_response, redirect, request, url_for
from starlette.responses import RedirectResponse
from tornado.web import RequestHandler

app = Flask(__name__)


@app.route("/go")
def go():
    return redirect(request.args["next"])  # want: open-redirect warning


@app.route("/go-with-code")
def go_with_code():
    return redirect(location=request.args.get("next", "/"), code=303)  # want: open-redirect high


@app.route("/host")
def to_host():
    return redirect("https://" + request.args["host"] + "/")  # want: open-redirect high


@app.route("/tail")
def to_tail():
    return redirect("https://example.com" + request.args["tail"])  # want: open-redirect high


@app.route("/own")
def own():
    return redirect(url_for("page", name=request.args["name"]))


@app.route("/compared")
def compared():
    after = request.args["next"]
    if after in ("/a", "/b"):
        return redirect(after)
    return redirect("/")


@app.route("/again")
def again():
    if request.args.get("slash"):
        return redirect(request.path + "/")
    return redirect(request.url)


@app.route("/number")
def number():
    return redirect("/item/" + str(int(request.args["number"])))


@app.route("/prefix")
def behind_prefix():
    return redirect("/user/" + request.args["name"])


@app.route("/query")
def in_query():
    return redirect(f"https://example.com/?q={request.args['q']}")


@app.route("/slash")
def after_slash():
    return redirect("/" + request.args["next"])  # want: open-redirect high


@app.route("/parsed")
def parsed():
    after = request.args["next"]
    if urllib.parse.urlparse(after).netloc == "":
        return redirect(after)  # want: open-redirect high
    return redirect("/")


def view(request):
    after = request.GET.get("next", "/")
    if request.GET.get("again"):
        return HttpResponseRedirect(request.get_full_path())
    if request.GET.get("path"):
        return HttpResponseRedirect(request.path)
    if request.GET.get("name"):
        return HttpResponseRedirect(reverse("page", args=[request.GET["name"]]))
    if url_has_allowed_host_and_scheme(after, allowed_hosts=None):
        return HttpResponseRedirect(after)
    if request.GET.get("other"):
        return django_redirect(after)  # want: open-redirect high
    return HttpResponseRedirect(after)  # want: open-redirect high


def to_model(thing):
    return django_redirect(thing)


def starlette_page():
    return RedirectResponse(url=request.args["next"])  # want: open-redirect high


class Go(RequestHandler):
    def get(self):
        self.redirect(request.args["next"])  # want: open-redirect high
        self.redirect("/")


def by_hand():
    after = request.args["next"]
    response = make_response("")
    response.headers["Location"] = after  # want: open-redirect high
    response.headers["X-Next"] = after
    response["location"] = after
    return Response(status=302, headers={"Location": after})  # want: open-redirect high


def no_answer():
    location = {"Location": request.args["city"]}
    location["headers"] = {"Location": "/"}
    return location


class Hand(RequestHandler):
    def get(self):
        self.set_header("Location", request.args["next"])  # want: open-redirect high
        self.set_header("Location", "/next?" + request.args["next"])
        self.set_header("X-Next", request.args["next"])


def lambda_handler(event, context):
    if event.get("page"):
        return {"statusCode": 302, "headers": {"Location": "/page/" + event["page"]}}
    return {"statusCode": 302, "headers": {"Location": event["next"]}}  # want: open-redirect high
