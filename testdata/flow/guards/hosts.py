import urllib.parse
from urllib.parse import urlparse

import flask
import requests
from conf import settings
from flask import request

ALLOWED = ["a.example", "b.example"]


# What a test finds of the host holds for the address.
def hosts_nobody_knows():
    x = request.args["x"]
    if urlparse(x).hostname in settings.ALLOWED:
        requests.get(x)
    requests.get(x)  # want: ssrf high


def named_host():
    x = request.args["x"]
    host = urlparse(x).hostname
    if host not in ALLOWED:
        return None
    requests.get(x)
    return flask.redirect(x)


def parsed_once():
    x = request.args["x"]
    parsed = urllib.parse.urlsplit(x)
    if parsed.netloc.lower() == "a.example" and parsed.scheme == "https":
        requests.get(x)
        requests.get(parsed.geturl())


def another_address():
    x = request.args["x"]
    host = urlparse(x).hostname
    x = request.args["y"]
    if host in ALLOWED:
        requests.get(x)  # want: ssrf high


# "///evil.example" has no host, and leads to one.
def empty_host():
    x = request.args["x"]
    if urlparse(x).netloc in ("", "a.example"):
        return flask.redirect(x)  # want: open-redirect high
    return None


def scheme():
    x = request.args["x"]
    if urlparse(x).scheme in ("http", "https"):
        requests.get(x)  # want: ssrf high


def is_allowed(url):
    return urlparse(url).hostname in ALLOWED


def by_function():
    x = request.args["x"]
    if is_allowed(x):
        requests.get(x)
    requests.get(x)  # want: ssrf high


def by_match():
    x = request.args["x"]
    match urlparse(x).hostname:
        case "a.example":
            requests.get(x)
        case "" | "b.example":
            requests.get(x)  # want: ssrf high


def by_beginning():
    x = request.args["x"]
    if x.startswith("https://a.example/"):
        requests.get(x)  # want: ssrf warning high
        return flask.redirect(x)
    if x.startswith("https://a.example"):  # want: weak-guard
        return flask.redirect(x)  # want: open-redirect high
    return None
