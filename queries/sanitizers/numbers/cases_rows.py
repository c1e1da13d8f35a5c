import decimal
import enum
import hashlib
import os
import secrets
import uuid

from flask import Flask, request

app = Flask(__name__)


class Color(enum.Enum):
    RED = "1"


@app.route("/rows")
def rows():
    x = request.args["x"]
    exec(f"{len(x)}")
    exec(f"{bool(x)}")
    exec(f"{isinstance(x, str)}")
    exec(f"{type(x)}")
    exec(f"{hash(x)}")
    exec(f"{id(x)}")
    exec(f"{ord(x)}")
    exec(f"{x.startswith('a')}")
    exec(f"{x.endswith('a')}")
    exec(f"{x.isdigit()}")
    exec(f"{x == 'a'}")
    exec(f"{x in 'a'}")
    exec(f"{not x}")
    exec(f"{x is None}")
    exec(f"{x < 'a'}")
    exec(hashlib.md5(x).hexdigest())
    exec(hashlib.sha256(x).digest())
    exec(hashlib.new("md5", x).hexdigest())
    h = hashlib.sha1()
    h.update(x)
    exec(h.hexdigest())
    exec(str(uuid.uuid4()))
    exec(secrets.token_hex())
    exec(secrets.token_urlsafe(int(x)))  # want: unbounded-allocation
    exec(Color(x).value)
    exec(Color[x].value)
    exec(Color(x).name)
    exec({"a": "1"}[x])
    exec({"a": "1"}.get(x))
    exec({"a": "1"}.get(x, "2"))
    exec(["a", "b"][int(x)])
    exec(f"{int(x)}")
    exec(f"{float(x)}")
    exec(f"{complex(x)}")
    exec(f"{decimal.Decimal(x)}")
    exec(f"{round(float(x))}")
    exec(f"{abs(int(x))}")
    exec(f"{int(x) + 1}")
    exec(f"{x.isalnum()}")
    exec(f"{os.path.exists(x)}")
    exec(f"{any(x)}")
    exec(f"{max(len(x), 3)}")
    exec(f"{sum(map(int, x.split(',')))}")
    exec(",".join("?" for _ in x))
    exec(",".join(["?"] * len(x)))
