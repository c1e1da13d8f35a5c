import datetime
import decimal
import ipaddress
import os
import uuid

from flask import Flask, request

app = Flask(__name__)


@app.route("/numbers")
def numbers():
    x = request.args["x"]
    os.system(f"ls {int(x)}")
    os.system(f"{float(x)}")
    os.system(str(len(x)))
    os.system(str(bool(x)))
    os.system(str(decimal.Decimal(x)))
    os.system(f"ls {uuid.UUID(x)}")
    os.system(f"ping {ipaddress.IPv4Address(x)}")
    os.system(f"ping {ipaddress.ip_address(request.args['address'])}")  # want: os-system high, weak-guard
    os.system("date +" + datetime.date.fromisoformat(request.args["day"]).strftime("%Y"))
    os.system("date +" + datetime.date.today().strftime(request.args["format"]))  # want: os-system high
    os.system(str(x.startswith("a")))
    return ""


@app.route("/before")
def before():
    x = request.args["x"]
    os.system(x)  # want: os-system high
    os.system(f"ls {int(x)}")
    os.system(x)  # -- int(x) would have raised
    return ""


