import os

from flask import Flask, request

app = Flask(__name__)


@app.route("/log")
def log():
    os.system(f"git log --author={request.args['author']}")  # want: os-system high -- a shell does not care
