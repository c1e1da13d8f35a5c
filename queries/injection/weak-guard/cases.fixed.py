import ipaddress
import os
import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlparse

from flask import Flask, abort, redirect, request

app = Flask(__name__)
ROOT = Path("/srv/files")
name_pattern = re.compile(r"^[a-z]+$")


@app.route("/patterns")
def patterns():
    name = request.args["name"]
    if re.fullmatch(r"[a-z]+", name):  # want: weak-guard info
        return "a"
    if re.fullmatch(r"[a-z]+", name):
        return "b"
    name = request.args["name"]
    if re.match(r"[a-z]+\Z", name):
        return "c"
    name = request.args["name"]
    if name_pattern.match(name):  # want: weak-guard info
        return "d"
    if re.match(r"^[a-z]+$", sys.argv[1]):
        return "e"
    if not re.match(r"[a-z]+", name):  # want: weak-guard warning
        abort(400)
    if not re.match(r"(.*);", name):
        abort(400)
    return ""


@app.route("/paths")
def paths():
    name = request.args["name"]
    if not name.startswith("/srv/files"):  # want: weak-guard info
        abort(400)
    if name.startswith("/pages/"):
        abort(400)
    path = ROOT / name
    if path.is_relative_to(ROOT):  # want: weak-guard warning
        return ""
    if os.path.commonprefix(["/srv/files", name]) == "/srv/files":  # want: weak-guard warning
        return ""
    path = (ROOT / request.args["name"]).resolve()
    if path.is_relative_to(ROOT):
        return ""
    return ""


@app.route("/hosts")
def hosts():
    url = request.args["url"]
    if "example.com" in url:  # want: weak-guard warning
        print("a")
    if "example" in url:
        print("b")
    if url.endswith("example.com"):  # want: weak-guard warning
        print("c")
    if url.endswith(".example.com"):
        print("d")
    if url.startswith("https://example.com"):  # want: weak-guard warning
        print("e")
    if url.startswith("https://example.com/"):
        print("f")
    url = request.args["url"]
    if re.match(r"https://www.example.com/", url):  # want: weak-guard warning
        print("g")
    if re.match(r"https://www\.example\.com/", url):
        print("h")
    return ""


@app.route("/next")
def following():
    url = request.args["next"]
    if urlparse(url).netloc == "":  # want: weak-guard warning
        return redirect("/" + str(len(url)))
    if not urlparse(url).netloc:  # want: weak-guard warning
        return ""
    if urlparse(url).hostname == "example.com":
        return ""
    return ""


@app.route("/ping")
def ping():
    address = request.args["address"]
    ipaddress.ip_address(address)
    os.system("ping " + address)  # want: weak-guard warning, os-system
    subprocess.run("ping " + address, shell=True)  # want: weak-guard warning, shell-true
    subprocess.run(["ping", address])
    address = request.args["address"]
    ipaddress.IPv4Address(address)
    os.system("ping " + address)
    return ""


def unknown(name):
    return re.match(r"^[a-z]+$", name)
