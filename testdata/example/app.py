import shlex
import subprocess

from flask import Flask, request

app = Flask(__name__)


def ping(address):
    return subprocess.run(f"ping -c 1 {address}", shell=True, capture_output=True).stdout


@app.get("/ping")
def reachable():
    host = request.args["host"]
    if "quoted" in request.args:
        return ping(shlex.quote(host))
    return ping(host)


@app.get("/sum")
def total():
    terms = request.args.getlist("term")
    return str(sum(eval(term) for term in terms))
