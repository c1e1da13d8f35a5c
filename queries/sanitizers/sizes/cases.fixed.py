from flask import Flask, abort, request

app = Flask(__name__)
LIMIT = 100


@app.route("/sizes")
def sizes():
    n = int(request.args["n"])
    bytearray(n)  # want: unbounded-allocation warning
    bytearray(min(n, LIMIT))
    bytearray(n % LIMIT)
    bytearray(n & 0xFF)
    if n > 0:
        bytearray(n)  # want: unbounded-allocation warning
    if 0 < n <= LIMIT:
        bytearray(n)
    if n in range(LIMIT):
        bytearray(n)
    if LIMIT > n:
        bytearray(n)
    else:
        bytearray(n)  # want: unbounded-allocation warning
    return ""


@app.route("/refused")
def refused():
    n = int(request.args["n"])
    if n > LIMIT:
        abort(400)
    return "x" * n


@app.route("/too-small")
def too_small():
    n = int(request.args["n"])
    if n < 1:
        abort(400)
    return "x" * n  # want: unbounded-allocation warning
