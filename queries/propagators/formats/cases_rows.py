import ast
import base64
import binascii
import bz2
import codecs
import configparser
import csv
import difflib
import gzip
import html
import io
import itertools
import json
import lzma
import marshal
import os
import pickle
import quopri
import re
import shlex
import string
import struct
import textwrap
import tomllib
import urllib.parse
import zlib
from collections import Counter, OrderedDict
from pathlib import Path

import msgpack
import xmltodict
import yaml
from flask import Flask, request

app = Flask(__name__)


@app.route("/rows")
def rows():
    x = request.args["x"]
    eval(json.loads(x)["a"])  # want: eval-dynamic high
    eval(json.load(io.StringIO(x))["a"])  # want: eval-dynamic high
    eval(json.dumps(x))  # want: eval-dynamic high
    eval(yaml.safe_load(x)["a"])  # want: eval-dynamic high
    eval(yaml.full_load(x)["a"])  # want: eval-dynamic high, yaml-unsafe-load high
    eval(list(yaml.safe_load_all(x))[0])  # want: eval-dynamic high
    eval(ast.literal_eval(x))  # want: eval-dynamic low
    exec(pickle.loads(x).code)  # want: exec-dynamic high, pickle-load high
    exec(pickle.dumps(x))  # want: exec-dynamic high
    eval(marshal.loads(x))  # want: eval-dynamic high, marshal-load high
    eval(msgpack.unpackb(x)["a"])  # want: eval-dynamic high
    eval(msgpack.packb(x))  # want: eval-dynamic high
    eval(tomllib.loads(x)["a"])  # want: eval-dynamic high
    eval(xmltodict.parse(x)["a"])  # want: eval-dynamic high
    for row in csv.reader(io.StringIO(x)):
        eval(row[0])  # want: eval-dynamic high
    for row in csv.DictReader(x.splitlines()):
        eval(row["a"])  # want: eval-dynamic high
    c = configparser.ConfigParser()
    c.read_string(x)
    eval(c["a"]["b"])  # want: eval-dynamic high
    eval(c.get("a", "b"))  # want: eval-dynamic high
    exec(f"{c.getint('a', 'b')}")
    eval(base64.b64decode(x))  # want: eval-dynamic high
    eval(base64.urlsafe_b64decode(x))  # want: eval-dynamic high
    eval(binascii.unhexlify(x))  # want: eval-dynamic high
    eval(codecs.decode(x, "rot13"))  # want: eval-dynamic high
    eval(zlib.decompress(x))  # want: eval-dynamic high, decompression-bomb
    eval(zlib.decompressobj().decompress(x))  # want: eval-dynamic medium, decompression-bomb
    eval(gzip.decompress(x))  # want: eval-dynamic high, decompression-bomb
    eval(gzip.GzipFile(fileobj=io.BytesIO(x)).read())  # want: eval-dynamic high, decompression-bomb
    eval(bz2.decompress(x))  # want: eval-dynamic high, decompression-bomb
    eval(lzma.decompress(x))  # want: eval-dynamic high, decompression-bomb
    eval(html.unescape(x))  # want: eval-dynamic high
    eval(quopri.decodestring(x))  # want: eval-dynamic high
    eval(struct.unpack("3s", x)[0])  # want: eval-dynamic high
    eval(urllib.parse.unquote(x))  # want: eval-dynamic high
    eval(urllib.parse.unquote_plus(x))  # want: eval-dynamic high
    eval(urllib.parse.quote(x))  # want: eval-dynamic high
    eval(urllib.parse.urljoin("http://a/", x))  # want: eval-dynamic high
    eval(urllib.parse.urlparse(x).path)  # want: eval-dynamic high
    eval(urllib.parse.urlsplit(x).query)  # want: eval-dynamic high
    eval(urllib.parse.urlparse(x).hostname)  # want: eval-dynamic high
    eval(urllib.parse.urlparse(x).netloc)  # want: eval-dynamic high
    eval(urllib.parse.parse_qs(x)["a"][0])  # want: eval-dynamic high
    eval(urllib.parse.parse_qsl(x)[0][1])  # want: eval-dynamic high
    eval(urllib.parse.urlencode({"a": x}))  # want: eval-dynamic high
    eval(urllib.parse.urlunparse(("http", x, "", "", "", "")))  # want: eval-dynamic high
    eval(urllib.parse.urlparse(x)._replace(path="a").geturl())  # want: eval-dynamic high
    eval(os.path.join("/a", x))  # want: eval-dynamic high
    eval(os.path.normpath(x))  # want: eval-dynamic high
    eval(os.path.abspath(x))  # want: eval-dynamic high
    eval(os.path.realpath(x))  # want: eval-dynamic high
    eval(os.path.expanduser(x))  # want: eval-dynamic high
    eval(os.path.expandvars(x))  # want: eval-dynamic high
    eval(os.path.splitext(x)[0])  # want: eval-dynamic high
    eval(os.path.dirname(x))  # want: eval-dynamic high
    eval(os.path.basename(x))  # want: eval-dynamic high
    eval(str(Path(x)))  # want: eval-dynamic high
    eval(str(Path("/a") / x))  # want: eval-dynamic high
    eval(str(x / Path("/a")))  # want: eval-dynamic high
    eval(Path(x).parent.name)  # want: eval-dynamic high
    eval(Path(x).name)  # want: eval-dynamic high
    eval(Path(x).stem)  # want: eval-dynamic high
    eval(Path(x).suffix)  # want: eval-dynamic high
    eval(Path(x).parts[0])  # want: eval-dynamic high
    eval(str(Path("a").with_name(x)))  # want: eval-dynamic high
    eval(str(Path("a").joinpath(x)))  # want: eval-dynamic high
    eval(os.fspath(Path(x)))  # want: eval-dynamic high
    eval(str(Path(x).resolve().relative_to("/a")))  # want: eval-dynamic high
    eval(re.sub("a", "b", x))  # want: eval-dynamic high
    eval(re.sub("a", x, "a"))  # want: eval-dynamic high
    eval(re.split(",", x)[0])  # want: eval-dynamic high
    eval(re.findall("a", x)[0])  # want: eval-dynamic high
    eval(re.match("(.*)", x).group(1))  # want: eval-dynamic high
    eval(re.match("(.*)", x)[1])  # want: eval-dynamic high
    eval(re.search("(.*)", x).groups()[0])  # want: eval-dynamic high
    eval(re.search("(?P<a>.*)", x).groupdict()["a"])  # want: eval-dynamic high
    eval(re.compile("(.*)").match(x).group())  # want: eval-dynamic high
    for m in re.finditer("a", x):
        eval(m.group())  # want: eval-dynamic high
    eval(string.Template(x).substitute())  # want: eval-dynamic high
    eval(textwrap.dedent(x))  # want: eval-dynamic high
    eval(textwrap.fill(x))  # want: eval-dynamic high
    eval(textwrap.indent(x, " "))  # want: eval-dynamic high
    eval(shlex.split(x)[0])  # want: eval-dynamic high
    eval("".join(difflib.unified_diff([x], [])))  # want: eval-dynamic high
    eval(next(difflib.ndiff([x], [])))  # want: eval-dynamic high
    eval(difflib.get_close_matches(x, ["1", "2"])[0])  # want: eval-dynamic low
    eval(io.StringIO(x).read())  # want: eval-dynamic high
    eval(io.BytesIO(x).getvalue())  # want: eval-dynamic high
    eval(io.StringIO(x).readlines()[0])  # want: eval-dynamic high
    for line in io.StringIO(x):
        eval(line)  # want: eval-dynamic high
    eval(list(itertools.chain.from_iterable([[x]]))[0])  # want: eval-dynamic high
    eval(OrderedDict(a=x)["a"])  # want: eval-dynamic high
    eval(Counter([x]).most_common()[0][0])  # want: eval-dynamic high
