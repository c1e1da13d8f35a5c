import urllib.parse
from urllib.parse import parse_qs, unquote, urlparse

from flask import Flask, request

app = Flask(__name__)


@app.route("/urls")
def urls():
    x = request.args["x"]
    eval(unquote(x))  # want: eval-dynamic high
    eval(urlparse(x).path)  # want: eval-dynamic high
    eval(parse_qs(urlparse(x).query)["code"][0])  # want: eval-dynamic high
    eval(urllib.parse.urljoin("https://example.org/", x))  # want: eval-dynamic high
    eval(urllib.parse.urlencode({"x": x}))  # want: eval-dynamic high
    return ""
