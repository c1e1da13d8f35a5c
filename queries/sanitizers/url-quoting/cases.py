from urllib.parse import quote, urlencode

from flask import Flask, redirect, request

app = Flask(__name__)


@app.route("/link")
def link():
    return '<a href="/search?q=' + quote(request.args["q"]) + '">again</a>'


@app.route("/pairs")
def pairs():
    return '<a href="/search?' + urlencode({"q": request.args["q"]}) + '">again</a>'


@app.route("/go")
def go():
    return redirect(quote(request.args["next"]))  # want: open-redirect high
