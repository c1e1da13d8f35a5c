from http.server import BaseHTTPRequestHandler

from flask import Flask, request

app = Flask(__name__)


class Handler(BaseHTTPRequestHandler):
    @app.route("/<text>")
    def answer(self):
        self.send_header("X-Text", request.args["text"])  # want: header-injection high
        self.send_header("X-Text", request.args["text"].replace("\r", "").replace("\n", ""))
        self.send_header("X-Text", repr(request.args["text"]))
        self.send_header("X-Text", request.args["text"].split()[0])
        self.send_header("X-Text", request.args["text"].split(",")[0])  # want: header-injection high
        self.send_header("X-Text", request.args["text"].split(None, 1)[1])  # want: header-injection high
        for word in request.args["text"].split():
            self.send_header("X-Text", f"w={word}")
