import hashlib
import os
import secrets
import uuid

from flask import Flask, request

app = Flask(__name__)


@app.route("/digest")
def digest():
    x = request.args["x"]
    os.system("touch /srv/cache/" + hashlib.sha256(x.encode()).hexdigest())
    os.system("touch /srv/cache/" + uuid.uuid5(uuid.NAMESPACE_URL, x).hex)
    os.system("touch /srv/cache/" + secrets.token_hex(8))
    os.system("touch /srv/cache/" + x)  # want: os-system high
    return ""
