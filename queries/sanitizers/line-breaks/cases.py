from http.server import BaseHTTPRequestHandler

from flask import Flask, request

app = Flask(__name__)


class Handler(BaseHTTPRequestHandler):
    @app.route("/<text>")
    def answer(self):
        self.send_header("X-Text", request.args["text"])  # want: header-injection high
        self.send_header("X-Text", request.args["text"].replace("\r", "").replace("\n", ""))
        self.send_header("X-Text", repr(request.args["text"]))
