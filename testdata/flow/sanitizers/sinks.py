import ast
import datetime
import decimal
import enum
import html
import ipaddress
import json
import os
import re
import shlex
import sqlite3
import urllib.parse
import uuid
from http.server import BaseHTTPRequestHandler

import bleach
import django.utils.html
import flask
import markupsafe
import nh3
import requests
from django.http import HttpResponse
from django.utils.html import format_html
from django.utils.http import url_has_allowed_host_and_scheme
from flask import request
from psycopg2 import sql

KNOWN = {"a": "b", "c": "d"}
connection = sqlite3.connect("a.db")
handler = BaseHTTPRequestHandler()


class Color(enum.Enum):
    A = "a"


def x():
    return request.args["x"]


# What makes data harmless, and what only seems to: by the place that it is put into.

def sql():
    connection.execute("SELECT * FROM people WHERE name = '" + str(int(x())) + "'")
    connection.execute("SELECT * FROM people WHERE name = '" + str(uuid.UUID(x())) + "'")
    connection.execute("SELECT * FROM people WHERE name = '" + str(decimal.Decimal(x())) + "'")
    connection.execute("SELECT * FROM people WHERE name = '" + datetime.datetime.fromisoformat(x()).isoformat() + "'")
    connection.execute("SELECT * FROM people WHERE name = '" + str(ipaddress.IPv4Address(x())) + "'")
    connection.execute("SELECT * FROM people WHERE name = '" + Color(x()).value + "'")
    connection.execute("SELECT * FROM people WHERE name = '" + Color[x()].value + "'")
    connection.execute("SELECT * FROM people WHERE name = '" + "%f" % float(x()) + "'")
    connection.execute("SELECT * FROM people WHERE name = '" + str(bool(x())) + "'")
    connection.execute("SELECT * FROM people WHERE name = '" + str(ipaddress.ip_address(x())) + "'")  # want: sql-injection high
    connection.execute("SELECT * FROM people WHERE name = '" + str(ipaddress.IPv6Address(x())) + "'")  # want: sql-injection high
    connection.execute("SELECT * FROM people WHERE name = " + shlex.quote(x()))  # want: sql-injection high
    connection.execute("SELECT * FROM people WHERE name = '" + KNOWN[x()] + "'")
    connection.execute("SELECT * FROM people WHERE name = '" + ast.literal_eval(x()) + "'")  # want: sql-injection high
    connection.execute("SELECT * FROM people WHERE name = '" + x().replace("'", "''") + "'")  # want: sql-injection high
    connection.execute("SELECT * FROM people WHERE name = '" + json.dumps(x()) + "'")  # want: sql-injection high
    connection.execute("SELECT * FROM people WHERE name = '" + html.escape(x()) + "'")  # want: sql-injection high
    connection.execute("SELECT * FROM people WHERE name = '" + str(markupsafe.escape(x())) + "'")  # want: sql-injection high
    connection.execute("SELECT * FROM people WHERE name = '" + repr(x()) + "'")  # want: sql-injection high
    connection.execute("SELECT * FROM people WHERE name = '" + "%r" % x() + "'")  # want: sql-injection high
    connection.execute("SELECT * FROM people WHERE name = '" + f"{x()!r}" + "'")  # want: sql-injection high
    connection.execute("SELECT * FROM people WHERE name = '" + x().splitlines()[0] + "'")  # want: sql-injection high
    connection.execute("SELECT * FROM people WHERE name = '" + sql.Identifier(x()).as_string(None) + "'")
    connection.execute("SELECT * FROM people WHERE name = '" + django.utils.html.escape(x()) + "'")  # want: sql-injection high
    connection.execute("SELECT * FROM people WHERE name = '" + django.utils.html.strip_tags(x()) + "'")  # want: sql-injection high


def page():
    HttpResponse("<b>" + str(int(x())) + "</b>")
    HttpResponse("<b>" + str(uuid.UUID(x())) + "</b>")
    HttpResponse("<b>" + str(decimal.Decimal(x())) + "</b>")
    HttpResponse("<b>" + datetime.datetime.fromisoformat(x()).isoformat() + "</b>")
    HttpResponse("<b>" + str(ipaddress.IPv4Address(x())) + "</b>")
    HttpResponse("<b>" + Color(x()).value + "</b>")
    HttpResponse("<b>" + Color[x()].value + "</b>")
    HttpResponse("<b>" + "%f" % float(x()) + "</b>")
    HttpResponse("<b>" + str(bool(x())) + "</b>")
    HttpResponse("<b>" + str(ipaddress.ip_address(x())) + "</b>")  # want: xss high
    HttpResponse("<b>" + str(ipaddress.IPv6Address(x())) + "</b>")  # want: xss high
    HttpResponse("<b>" + shlex.quote(x()) + "</b>")  # want: xss high
    HttpResponse("<b>" + KNOWN[x()] + "</b>")
    HttpResponse("<b>" + ast.literal_eval(x()) + "</b>")  # want: xss high
    HttpResponse("<b>" + json.dumps(x()) + "</b>")  # want: xss high
    HttpResponse("<b>" + html.escape(x()) + "</b>")
    HttpResponse("<b>" + str(markupsafe.escape(x())) + "</b>")
    HttpResponse("<b>" + markupsafe.Markup("a{}").format(x()) + "</b>")
    HttpResponse("<b>" + format_html("a{}", x()) + "</b>")
    HttpResponse("<b>" + bleach.clean(x()) + "</b>")
    HttpResponse("<b>" + nh3.clean(x()) + "</b>")
    HttpResponse("<b>" + markupsafe.Markup(f"a{x()}") + "</b>")  # want: xss high
    HttpResponse("<b>" + markupsafe.Markup("a" + x()) + "</b>")  # want: xss high
    HttpResponse("<b>" + format_html(f"a{x()}") + "</b>")  # want: xss high
    HttpResponse("<b>" + urllib.parse.quote(x(), safe="") + "</b>")
    HttpResponse("<b>" + urllib.parse.quote(x()) + "</b>")
    HttpResponse("<b>" + urllib.parse.quote_plus(x()) + "</b>")
    HttpResponse("<b>" + x().replace("\n", "").replace("\r", "") + "</b>")  # want: xss high
    HttpResponse("<b>" + repr(x()) + "</b>")  # want: xss high
    HttpResponse("<b>" + "%r" % x() + "</b>")  # want: xss high
    HttpResponse("<b>" + f"{x()!r}" + "</b>")  # want: xss high
    HttpResponse("<b>" + x().splitlines()[0] + "</b>")  # want: xss high
    HttpResponse("<b>" + django.utils.html.escape(x()) + "</b>")


def redirect():
    flask.redirect(str(int(x())))
    flask.redirect(str(uuid.UUID(x())))
    flask.redirect(str(decimal.Decimal(x())))
    flask.redirect(datetime.datetime.fromisoformat(x()).isoformat())
    flask.redirect(str(ipaddress.IPv4Address(x())))
    flask.redirect(Color(x()).value)
    flask.redirect(Color[x()].value)
    flask.redirect("%f" % float(x()))
    flask.redirect(str(bool(x())))
    flask.redirect(str(ipaddress.ip_address(x())))  # want: open-redirect high
    flask.redirect(str(ipaddress.IPv6Address(x())))  # want: open-redirect high
    flask.redirect(shlex.quote(x()))  # want: open-redirect high
    flask.redirect(KNOWN[x()])
    flask.redirect(ast.literal_eval(x()))  # want: open-redirect high
    flask.redirect(html.escape(x()))  # want: open-redirect high
    flask.redirect(str(markupsafe.escape(x())))  # want: open-redirect high
    flask.redirect(bleach.clean(x()))  # want: open-redirect high
    flask.redirect(urllib.parse.quote(x(), safe=""))
    flask.redirect(urllib.parse.quote(x()))  # want: open-redirect info high
    flask.redirect(urllib.parse.quote_plus(x()))
    flask.redirect("https://a.example/" + x())
    flask.redirect("https://a.example" + x())  # want: open-redirect high
    flask.redirect("/" + x())  # want: open-redirect high
    flask.redirect("/a/" + x())
    flask.redirect(urllib.parse.urljoin("https://a.example/", x()))  # want: open-redirect high


def address():
    requests.get(str(int(x())))
    requests.get(str(uuid.UUID(x())))
    requests.get(str(decimal.Decimal(x())))
    requests.get(datetime.datetime.fromisoformat(x()).isoformat())
    requests.get(str(ipaddress.IPv4Address(x())))
    requests.get(Color(x()).value)
    requests.get(Color[x()].value)
    requests.get("%f" % float(x()))
    requests.get(str(bool(x())))
    requests.get(str(ipaddress.ip_address(x())))  # want: ssrf high
    requests.get(str(ipaddress.IPv6Address(x())))  # want: ssrf high
    requests.get(shlex.quote(x()))  # want: ssrf high
    requests.get(KNOWN[x()])
    requests.get(ast.literal_eval(x()))  # want: ssrf high
    requests.get(html.escape(x()))  # want: ssrf high
    requests.get(str(markupsafe.escape(x())))  # want: ssrf high
    requests.get(urllib.parse.quote(x(), safe=""))
    requests.get(urllib.parse.quote(x()))  # want: ssrf warning high
    requests.get(urllib.parse.quote_plus(x()))
    requests.get("https://a.example/" + x())  # want: ssrf warning high
    requests.get("https://a.example" + x())  # want: ssrf high
    requests.get(urllib.parse.urljoin("https://a.example/", x()))  # want: ssrf high


def header():
    handler.send_header("X-Name", str(int(x())))
    handler.send_header("X-Name", str(uuid.UUID(x())))
    handler.send_header("X-Name", str(decimal.Decimal(x())))
    handler.send_header("X-Name", datetime.datetime.fromisoformat(x()).isoformat())
    handler.send_header("X-Name", str(ipaddress.IPv4Address(x())))
    handler.send_header("X-Name", Color(x()).value)
    handler.send_header("X-Name", Color[x()].value)
    handler.send_header("X-Name", "%f" % float(x()))
    handler.send_header("X-Name", str(bool(x())))
    handler.send_header("X-Name", str(ipaddress.ip_address(x())))  # want: header-injection high
    handler.send_header("X-Name", str(ipaddress.IPv6Address(x())))  # want: header-injection high
    handler.send_header("X-Name", shlex.quote(x()))  # want: header-injection high
    handler.send_header("X-Name", KNOWN[x()])
    handler.send_header("X-Name", ast.literal_eval(x()))  # want: header-injection high
    handler.send_header("X-Name", html.escape(x()))  # want: header-injection high
    handler.send_header("X-Name", urllib.parse.quote(x(), safe=""))
    handler.send_header("X-Name", urllib.parse.quote(x()))
    handler.send_header("X-Name", urllib.parse.quote_plus(x()))
    handler.send_header("X-Name", x().replace("\n", "").replace("\r", ""))
    handler.send_header("X-Name", repr(x()))
    handler.send_header("X-Name", "%r" % x())
    handler.send_header("X-Name", f"{x()!r}")
    handler.send_header("X-Name", x().splitlines()[0])


def checked_by_set():
    x = request.args["x"]
    if x not in {"a", "b"}:
        return
    connection.execute("SELECT * FROM people WHERE name = '" + x + "'")
    HttpResponse("<b>" + x + "</b>")
    flask.redirect(x)
    requests.get(x)
    handler.send_header("X-Name", x)


def checked_by_tuple():
    x = request.args["x"]
    if x not in ("a", "b"):
        return
    connection.execute("SELECT * FROM people WHERE name = '" + x + "'")
    HttpResponse("<b>" + x + "</b>")
    flask.redirect(x)
    requests.get(x)
    handler.send_header("X-Name", x)


def checked_by_dict():
    x = request.args["x"]
    if x not in KNOWN:
        return
    connection.execute("SELECT * FROM people WHERE name = '" + x + "'")
    HttpResponse("<b>" + x + "</b>")
    flask.redirect(x)
    requests.get(x)
    handler.send_header("X-Name", x)


def checked_by_equality():
    x = request.args["x"]
    if x != "a":
        return
    connection.execute("SELECT * FROM people WHERE name = '" + x + "'")
    HttpResponse("<b>" + x + "</b>")
    flask.redirect(x)
    requests.get(x)
    handler.send_header("X-Name", x)


def checked_by_match():
    x = request.args["x"]
    match x:
        case "a" | "b":
            pass
        case _:
            return
    connection.execute("SELECT * FROM people WHERE name = '" + x + "'")
    HttpResponse("<b>" + x + "</b>")
    flask.redirect(x)
    requests.get(x)
    handler.send_header("X-Name", x)


def checked_by_fullmatch():
    x = request.args["x"]
    if not re.fullmatch("[A-Za-z0-9_-]+", x):
        return
    connection.execute("SELECT * FROM people WHERE name = '" + x + "'")
    HttpResponse("<b>" + x + "</b>")
    flask.redirect(x)
    requests.get(x)
    handler.send_header("X-Name", x)


def checked_by_match_to_the_end():
    x = request.args["x"]
    if not re.match(r"\A[a-z]+\Z", x):
        return
    connection.execute("SELECT * FROM people WHERE name = '" + x + "'")
    HttpResponse("<b>" + x + "</b>")
    flask.redirect(x)
    requests.get(x)
    handler.send_header("X-Name", x)


def checked_by_match_to_the_line_end():
    x = request.args["x"]
    if not re.match(r"^[a-z]+$", x):  # want: weak-guard
        return
    connection.execute("SELECT * FROM people WHERE name = '" + x + "'")  # want: sql-injection high
    HttpResponse("<b>" + x + "</b>")  # want: xss high
    flask.redirect(x)  # want: open-redirect high
    requests.get(x)  # want: ssrf high
    handler.send_header("X-Name", x)  # want: header-injection high


def checked_by_search():
    x = request.args["x"]
    if not re.search(r"[a-z]+", x):  # want: weak-guard
        return
    connection.execute("SELECT * FROM people WHERE name = '" + x + "'")  # want: sql-injection high
    HttpResponse("<b>" + x + "</b>")  # want: xss high
    flask.redirect(x)  # want: open-redirect high
    requests.get(x)  # want: ssrf high
    handler.send_header("X-Name", x)  # want: header-injection high


def checked_by_isidentifier():
    x = request.args["x"]
    if not x.isidentifier():
        return
    connection.execute("SELECT * FROM people WHERE name = '" + x + "'")
    HttpResponse("<b>" + x + "</b>")
    flask.redirect(x)
    requests.get(x)
    handler.send_header("X-Name", x)


def checked_by_isalnum():
    x = request.args["x"]
    if not x.isalnum():
        return
    connection.execute("SELECT * FROM people WHERE name = '" + x + "'")
    HttpResponse("<b>" + x + "</b>")
    flask.redirect(x)
    requests.get(x)
    handler.send_header("X-Name", x)


def checked_by_isdecimal():
    x = request.args["x"]
    if not x.isdecimal():
        return
    connection.execute("SELECT * FROM people WHERE name = '" + x + "'")
    HttpResponse("<b>" + x + "</b>")
    flask.redirect(x)
    requests.get(x)
    handler.send_header("X-Name", x)


def checked_by_allowed_host():
    x = request.args["x"]
    if not url_has_allowed_host_and_scheme(x, allowed_hosts={"a"}):
        return
    flask.redirect(x)


def checked_by_empty_host():
    x = request.args["x"]
    if urllib.parse.urlparse(x).netloc != "":  # want: weak-guard
        return
    flask.redirect(x)  # want: open-redirect high
    requests.get(x)  # want: ssrf high


def checked_by_no_host():
    x = request.args["x"]
    if urllib.parse.urlparse(x).netloc:  # want: weak-guard
        return
    flask.redirect(x)  # want: open-redirect high
    requests.get(x)  # want: ssrf high


def checked_by_host_in_set():
    x = request.args["x"]
    u = urllib.parse.urlparse(x)
    if u.hostname not in {"a", "b"} or u.scheme != "https":
        return
    flask.redirect(x)
    requests.get(x)


def checked_by_host_equal():
    x = request.args["x"]
    u = urllib.parse.urlsplit(x)
    if u.scheme not in ("http", "https") or u.netloc != "a.example":
        return
    flask.redirect(x)
    requests.get(x)


def checked_by_host_ends():
    x = request.args["x"]
    u = urllib.parse.urlparse(x)
    if not u.hostname.endswith("a.example"):
        return
    flask.redirect(x)  # want: open-redirect high
    requests.get(x)  # want: ssrf high


def checked_by_host_contained():
    x = request.args["x"]
    if "a.example" not in x:
        return
    flask.redirect(x)  # want: open-redirect high
    requests.get(x)  # want: ssrf high


def checked_by_start():
    x = request.args["x"]
    if not x.startswith("https://a.example/"):
        return
    flask.redirect(x)
    requests.get(x)  # want: ssrf warning high


def checked_by_start_without_slash():
    x = request.args["x"]
    if not x.startswith("https://a.example"):  # want: weak-guard
        return
    flask.redirect(x)  # want: open-redirect high
    requests.get(x)  # want: ssrf high


def checked_by_start_slash():
    x = request.args["x"]
    if not x.startswith("/"):
        return
    flask.redirect(x)  # want: open-redirect high
    requests.get(x)  # want: ssrf high


def checked_by_isinstance():
    x = request.args["x"]
    if not isinstance(x, str):
        return
    connection.execute("SELECT * FROM people WHERE name = '" + x + "'")  # want: sql-injection high
    HttpResponse("<b>" + x + "</b>")  # want: xss high
    flask.redirect(x)  # want: open-redirect high
    requests.get(x)  # want: ssrf high
    handler.send_header("X-Name", x)  # want: header-injection high


# A cleaner for something else: what was constant is so still.
def constants(name):
    os.system(html.escape("ls"))
    os.system(urllib.parse.quote("ls"))
    os.system("ls " + html.escape(name))  # want: os-system medium
