import os

from flask import Flask, request

app = Flask(__name__)


@app.route("/fetch")
def fetch():
    os.system("curl https://api.example.com/v1/" + request.args["id"])  # want: os-system high -- a shell does not care
