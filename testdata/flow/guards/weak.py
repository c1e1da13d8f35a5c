import os
import re
from urllib.parse import urlparse

from flask import request

PATTERN = re.compile("[a-z]+")
ANCHORED = re.compile("^[a-z]+$")
FULL = re.compile(r"\A[a-z]+\Z")


def dollar():
    c = request.args["c"]
    if re.match("^[a-z]+$", c):  # want: weak-guard
        os.system(c)  # want: os-system high
    if ANCHORED.match(c):  # want: weak-guard
        os.system(c)  # want: os-system high
    if ANCHORED.fullmatch(c):
        os.system(c)


def unanchored():
    c = request.args["c"]
    if PATTERN.match(c):  # want: weak-guard
        os.system(c)  # want: os-system high
    if PATTERN.search(c):
        os.system(c)  # want: os-system high
    if re.search(r"\A[a-z]+\Z", c):
        os.system(c)
    if FULL.match(c):
        os.system(c)
    if FULL.search(c):
        os.system(c)


def multiline():
    c = request.args["c"]
    if re.fullmatch("[a-z]+", c, re.M):
        os.system(c)
    if re.search("^[a-z]+$", c, re.M):  # want: weak-guard
        os.system(c)  # want: os-system high


def alternatives():
    c = request.args["c"]
    if re.fullmatch("ls|id", c):
        os.system(c)
    if re.fullmatch("(?:ls|id)", c):
        os.system(c)
    if re.match("ls|id$", c):  # want: weak-guard
        os.system(c)  # want: os-system high
    if re.match(r"(ls|id)\Z", c):
        os.system(c)
    if re.match(r"ls|id\Z", c):
        os.system(c)  # want: os-system high


def composed():
    c = request.args["c"]
    if re.fullmatch("[a-z]+-[0-9]{2,4}", c):
        os.system(c)
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", c):
        os.system(c)
    if re.fullmatch("[a-z]+.[0-9]", c):
        os.system(c)  # want: os-system high
    if re.fullmatch("[^;|&]+", c):
        os.system(c)  # want: os-system high
    if re.fullmatch("[!-~]+", c):
        os.system(c)  # want: os-system high
    if re.fullmatch(r"[a-z\s]+", c):
        os.system(c)  # want: os-system high
    if re.fullmatch(r"\S+", c):
        os.system(c)  # want: os-system high
    if re.fullmatch(r"\w+", c):
        os.system(c)  # want: os-system high -- letters of all alphabets


def negated_pattern():
    c = request.args["c"]
    if re.search("[^a-z0-9]", c):
        return
    os.system(c)


def negated_pattern_of_marks():
    c = request.args["c"]
    if re.search("[;|]", c):
        return
    os.system(c)  # want: os-system high


def deny_list():
    c = request.args["c"]
    if ";" in c or "|" in c:
        return
    os.system(c)  # want: os-system high, string-denylist-guard high


def starts():
    c = request.args["c"]
    if c.startswith("ls"):
        os.system(c)  # want: os-system high
    if c.endswith("ls"):
        os.system(c)  # want: os-system high
    if c[:2] == "ls":
        os.system(c)  # want: os-system high
    if c[0] in ("l", "i"):
        os.system(c)  # want: os-system high


def typed():
    c = request.args["c"]
    if isinstance(c, str):
        os.system(c)  # want: os-system high
    if isinstance(c, (str, int)):
        os.system(c)  # want: os-system high
    if isinstance(c, int):
        os.system(c)
    if type(c) is int:
        os.system(c)
    if type(c) == str:
        os.system(c)  # want: os-system high


def sized():
    c = request.args["c"]
    if len(c) < 3:
        os.system(c)  # want: os-system high


def truthy():
    c = request.args["c"]
    if c:
        os.system(c)  # want: os-system high
    if c is not None:
        os.system(c)  # want: os-system high


def compared():
    c = request.args["c"]
    if c > "a":
        os.system(c)  # want: os-system high


def printable():
    c = request.args["c"]
    if c.isprintable() or c.isascii() or c.islower():
        os.system(c)  # want: os-system high


def parsed():
    c = request.args["c"]
    if urlparse(c).scheme in ("http", "https"):
        os.system(c)  # want: os-system high
    if not urlparse(c).netloc:  # want: weak-guard
        os.system(c)  # want: os-system high


def existing():
    c = request.args["c"]
    if os.path.exists(c):  # want: path-traversal high
        os.system(c)  # want: os-system high


def membership_in_text_of_marks():
    c = request.args["c"]
    if c in request.headers:
        os.system(c)  # want: os-system high


def in_its_own_list():
    c = request.args["c"]
    xs = [c]
    if c in xs:
        os.system(c)  # want: os-system high


def in_extended_list():
    c = request.args["c"]
    allowed = ["ls"]
    allowed.append(request.args["d"])
    if c in allowed:
        os.system(c)  # want: os-system high


def in_list_of_constants_built():
    c = request.args["c"]
    allowed = ["ls"]
    allowed.append("id")
    allowed += ["df"]
    if c in allowed + ["du"]:
        os.system(c)
    if c in [a.upper() for a in ALLOWED]:
        os.system(c)  # want: os-system medium -- FIXME: what a comprehension makes of constants is no constant; silent would be right
    if c in set(ALLOWED) | {"du"}:
        os.system(c)
    if c in (*ALLOWED, "du"):
        os.system(c)
    if c in sorted(ALLOWED):
        os.system(c)


ALLOWED = ("ls", "id")


def evaluated():
    c = request.args["c"]
    if c.isidentifier():
        eval(c)  # want: eval-dynamic medium
        os.system(c)
    if c.isalnum():
        eval(c)  # want: eval-dynamic medium
    if re.fullmatch("[a-z_]+", c):
        eval(c)  # want: eval-dynamic medium
    if c in ALLOWED:
        exec(c)
    if c.isdigit():
        exec(c)


def address():
    import ipaddress
    c = request.args["c"]
    try:
        ipaddress.ip_address(c)
    except ValueError:
        return
    os.system("ping " + c)  # want: os-system high, weak-guard


def address_four():
    import ipaddress
    c = request.args["c"]
    try:
        ipaddress.IPv4Address(c)
    except ValueError:
        return
    os.system("ping " + c)


def is_number():
    c = request.args["c"]
    if c.isnumeric():
        os.system(c)
    try:
        float(c)
    except ValueError:
        return
    os.system(c)
