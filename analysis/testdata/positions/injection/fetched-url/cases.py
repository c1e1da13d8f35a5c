import os
from urllib.parse import urljoin

from flask import Flask, request
from web import fetch

app = Flask(__name__)
BASE = os.environ["BASE"]


@app.route("/fetch")
def fetches():
    x = request.args["x"]
    fetch(x)  # want: fetched-url error
    fetch("https://" + x)  # want: fetched-url error
    fetch("https://api.example.com" + x)  # want: fetched-url error
    fetch("https://api.example.com/v1/" + x)  # want: fetched-url warning
    fetch(f"https://api.example.com/{x}")  # want: fetched-url warning
    fetch(f"https://{x}.example.com/")  # want: fetched-url error
    fetch(f"https://{load()}/{x}")  # want: fetched-url warning
    fetch(load() + x)  # want: fetched-url error
    fetch(load() + "/v1/" + x)  # want: fetched-url warning
    fetch("{}/v1/{}".format(load(), x))  # want: fetched-url warning
    fetch(f"{load()}/v1/{x}")  # want: fetched-url warning
    fetch(urljoin(load(), x))  # want: fetched-url error
    fetch(urljoin(load(), f"/users/{x}"))  # want: fetched-url warning
    fetch(BASE + "/a/")  # want: fetched-url
    fetch(f"https://api.example.com/{int(x)}")
