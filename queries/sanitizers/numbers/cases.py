import decimal
import ipaddress
import os
import uuid

from flask import Flask, request

app = Flask(__name__)


@app.route("/numbers")
def numbers():
    x = request.args["x"]
    eval(f"{int(x)}")
    eval(f"{float(x)}")
    eval(str(len(x)))
    eval(str(bool(x)))
    eval(str(decimal.Decimal(x)))
    os.system(f"ls {uuid.UUID(x)}")
    os.system(f"ping {ipaddress.IPv4Address(x)}")
    os.system(f"ping {ipaddress.ip_address(x)}")  # want: os-system
    eval(str(x.startswith("a")))
    eval(x)  # want: eval-dynamic high
    return ""


