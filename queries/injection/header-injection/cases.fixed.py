from http.server import BaseHTTPRequestHandler
from urllib.parse import quote
from wsgiref.headers import Headers

import falcon
from flask import Flask, Response, request

app = Flask(__name__)


class Handler(BaseHTTPRequestHandler):
    @app.route("/answer")
    def do_GET(self):
        text = request.args["text"]
        self.send_header("X-Repr", "%r" % text)
        self.send_header("X-Text", text)  # want: header-injection high
        self.send_header(text, "1")  # want: header-injection high
        self.send_header("Content-Length", str(len(text)))
        self.send_header("Location", "/" + quote(text))
        self.send_header("X-Line", text.replace("\n", " "))
        self.send_header("X-Pair", text.replace("\r\n", " "))  # want: header-injection high
        self.send_header("X-First", text.splitlines()[0])
        self.send_header("X-Constant", "1")


@app.route("/wsgi")
def wsgi():
    headers = Headers([("X-Text", request.args["text"])])  # want: header-injection high
    headers.add_header("X-More", request.args["text"])  # want: header-injection high
    return str(headers)


def application(environ, start_response):
    start_response("200 OK", [("Set-Cookie", "seen=" + request.args["text"])])  # want: header-injection high
    start_response("200 OK", [("Set-Cookie", "seen=1")])
    return [b""]


def with_falcon(response: falcon.Response):
    response.set_header("X-Text", request.args["text"])  # want: header-injection high


@app.route("/refused")
def refused():
    answer = Response("")
    answer.headers["X-Text"] = request.args["text"]
    return answer


def unknown_value(handler: BaseHTTPRequestHandler, value):
    handler.send_header("X-Text", value)
