import http.client
import socket
import sys
import urllib.request
from urllib.request import Request, build_opener, urlopen

import aiohttp
import httpx
import requests
import urllib3
from flask import Flask, abort, request

app = Flask(__name__)
SERVERS = {"a": "https://a.example/", "b": "https://b.example/"}


@app.route("/requests")
def with_requests():
    url = request.args["url"]
    requests.get(url)  # want: ssrf high
    requests.post("https://api.example/", data=url, params={"u": url}, headers={"X-From": url})
    requests.request("GET", url=url)  # want: ssrf high
    with requests.Session() as session:
        session.get(url)  # want: ssrf high
    requests.session().put(url)  # want: ssrf high
    requests.get(f"https://{url}/status")  # want: ssrf high
    return ""


@app.route("/urllib")
def with_urllib():
    url = request.args["url"]
    urlopen(url)  # want: ssrf high
    urlopen(Request(url))  # want: ssrf high
    urllib.request.urlretrieve(url, "copy")  # want: ssrf high
    build_opener().open(url)  # want: ssrf high
    urlopen("https://api.example/", data=url.encode())
    urllib3.PoolManager().request("GET", url)  # want: ssrf high
    return ""


@app.route("/async")
async def asynchronously():
    url = request.args["url"]
    async with httpx.AsyncClient() as client:
        await client.get(url)  # want: ssrf high
        await client.stream("GET", url)  # want: ssrf high
    async with aiohttp.ClientSession() as session:
        async with session.get(url) as answer:  # want: ssrf high
            await answer.text()
    return ""


@app.route("/hosts")
def with_hosts():
    host = request.args["host"]
    http.client.HTTPSConnection(host)  # want: ssrf high
    socket.create_connection((host, 80))  # want: ssrf high
    socket.socket().connect((host, 80))  # want: ssrf high
    connection = http.client.HTTPSConnection("api.example")
    connection.request("GET", "/" + host)
    return ""


@app.route("/chosen")
def chosen():
    if request.args["server"] not in SERVERS:
        abort(404)
    requests.get(SERVERS[request.args["server"]])
    requests.get({"a": "https://a.example/"}.get(request.args["server"], "https://b.example/"))
    return ""


@app.route("/compared")
def compared():
    url = request.args["url"]
    if url == "https://a.example/" or url in ("https://b.example/", "https://c.example/"):
        requests.get(url)
    return ""


@app.route("/item/<int:number>")
def number(number):
    requests.get(f"https://{number}.example/")
    return ""


@app.route("/prefix")
def behind_prefix():
    requests.get("https://api.example/users/" + request.args["user"])  # want: ssrf high -- FIXME: the host is constant
    requests.get("https://api.example" + request.args["tail"])  # want: ssrf high
    return ""


def fetch(url):
    return requests.get(url)


def command_line():
    return requests.get(sys.argv[1])


# The opener of urllib knows file: and data:, too.
def opened(url):
    urlopen(url)  # want: ssrf hint
    urlopen(Request(url))  # want: ssrf hint
    urlopen("file:///etc/hostname")  # want: ssrf hint
    urlopen("https://api.example/")
    urllib.request.URLopener().open(url)  # want: ssrf hint, ssrf hint
    urllib.request.build_opener()
    requests.get(url)
    urlopen(f"https://api.example/{int(url)}")
