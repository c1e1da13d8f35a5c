import re
import sys

from flask import Flask, request

app = Flask(__name__)


@app.route("/search")
def search():
    word = request.args["word"]
    re.compile(word)  # want: regex-injection warning
    re.search("^" + word, "text")  # want: regex-injection warning
    re.sub(pattern=word, repl="", string="text")  # want: regex-injection warning
    re.search("^" + re.escape(word), "text")
    re.search("^a", word)
    re.sub("a", word, "text")
    return ""


def unknown(pattern):
    re.compile(pattern)
    re.compile(sys.argv[1])
