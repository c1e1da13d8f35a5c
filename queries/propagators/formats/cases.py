import base64
import binascii
import codecs
import csv
import html
import json
import zlib

import yaml
from flask import Flask, request

app = Flask(__name__)


@app.route("/formats")
def formats():
    x = request.args["x"]
    eval(json.loads(x)["code"])  # want: eval-dynamic high
    eval(json.dumps(x))  # want: eval-dynamic high
    eval(base64.b64decode(x))  # want: eval-dynamic high
    eval(base64.b64decode(x.encode()).decode())  # want: eval-dynamic high
    eval(binascii.unhexlify(x))  # want: eval-dynamic high
    eval(codecs.decode(x, "rot13"))  # want: eval-dynamic high
    eval(zlib.decompress(request.data))  # want: eval-dynamic high, decompression-bomb
    eval(html.unescape(x))  # want: eval-dynamic high
    eval(yaml.safe_load(x)["code"])  # want: eval-dynamic high
    for row in csv.reader(x.splitlines()):
        eval(row[0])  # want: eval-dynamic high
    return ""
