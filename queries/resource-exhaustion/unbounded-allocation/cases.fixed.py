import itertools
import math
import os
import sys
import time

import numpy as np
from flask import Flask, request

app = Flask(__name__)


@app.route("/sizes")
def sizes():
    n = int(request.args["n"])
    list(range(n))  # want: unbounded-allocation warning
    [0 for _ in range(1, n)]  # want: unbounded-allocation warning
    {i: 0 for i in range(n)}  # want: unbounded-allocation warning
    for i in range(n):
        pass
    [0] * n  # want: unbounded-allocation warning
    n * "x"  # want: unbounded-allocation warning
    n * 5
    bytes(n)  # want: unbounded-allocation warning
    bytes(request.data)
    bytearray(n)  # want: unbounded-allocation warning
    2**n  # want: unbounded-allocation warning
    1.05**n
    n**2
    pow(2, n)  # want: unbounded-allocation warning
    pow(2, n, 1000)
    1 << n  # want: unbounded-allocation warning
    n << 1
    math.factorial(n)  # want: unbounded-allocation warning
    math.sqrt(n)
    "x".ljust(n)  # want: unbounded-allocation warning
    "x".zfill(5 + n)  # want: unbounded-allocation warning
    f"{1:{n}}"  # want: unbounded-allocation warning
    f"{n:5}"
    np.zeros((n, n))  # want: unbounded-allocation warning
    np.zeros(5)
    time.sleep(n)  # want: unbounded-allocation warning
    os.urandom(round(n / 2))  # want: unbounded-allocation warning
    list(itertools.repeat(None, n))  # want: unbounded-allocation warning
    itertools.repeat(None, n)
    os.system("sleep " + str(n))
    open("/srv/page%d" % n)
    x = 2
    x **= n  # want: unbounded-allocation warning
    return ""


@app.route("/digits")
def digits():
    n = request.args["n"]
    if n.isdigit():
        os.system("sleep " + n)
        return "x" * int(n)  # want: unbounded-allocation warning
    return ""


@app.route("/length")
def length():
    return "x" * len(request.args["n"])


@app.route("/copy")
def copy(stream=None):
    stream.read(int(request.args["n"]))  # want: unbounded-allocation info
    stream.read()
    return ""


def unknown(n):
    return "x" * n


def own():
    return "x" * int(sys.argv[1])
