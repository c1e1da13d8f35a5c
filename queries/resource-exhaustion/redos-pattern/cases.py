import re
import sys
from re import VERBOSE, search

import pandas as pd
from django.core.validators import RegexValidator
from django.urls import re_path
from flask import Flask, request

app = Flask(__name__)

words = re.compile(r"^(\w+\s?)*$")  # want: redos-pattern warning
letters = re.compile(r"(a+)+")  # nothing behind it can fail
lines = re.compile(r"(a++b?)+$")
twins = re.compile(r"^(\w+\s)*$")
either = re.compile(r"^(?:a|b|ab)*c")  # want: redos-pattern warning
disjoint = re.compile(r"^(?:a|b|cd)*c")
quoted = re.compile(r'"(?:[^"\\]|\\.)*"')
spaced = re.compile("( \\w + ) + # words\n !", re.I | re.X)  # want: redos-pattern warning
listed = re.compile("( \\w + ) + # words\n !", VERBOSE)  # want: redos-pattern warning
square = re.compile(r"(\d+)(\w+)!")  # want: redos-pattern hint
broken = re.compile(r"(a+")


@app.route("/words")
def view():
    text = request.args["text"]
    words.match(text)  # want: redos-pattern error
    words.sub("", text)  # want: redos-pattern error
    words.match("text")
    letters.match(text)
    letters.fullmatch(text)  # want: redos-pattern error
    twins.match(text)
    re.match(r"(a+)+$", text)  # want: redos-pattern error
    re.match(r"(a+)+", text)
    re.fullmatch(r"(a+)+", text)  # want: redos-pattern error
    re.fullmatch(r"(a+b)*", text)
    re.match(r"(?>a+)+b", text)
    re.sub(r"(.|\s)*?-->", "", text)  # want: redos-pattern error
    re.sub(r"[\s\S]*?-->", "", text)  # want: redos-pattern hint
    re.sub("a", r"(a+)+$", text)
    search(pattern="^(a|aa)+$", string=text)  # want: redos-pattern error
    re.search(r"\s+$", text)  # want: redos-pattern hint
    re.match(r"\s+$", text)
    return ""


def anything(text):
    re.match(r"(a|aa)+$", text)  # want: redos-pattern warning
    re.match(r"(a|aa)+$", sys.argv[1])  # want: redos-pattern warning
    re.match(r"(a|aa)+$", "a")  # want: redos-pattern warning
    frame = pd.DataFrame({"a": [text]})
    frame["a"].str.contains(r"^(\w+\s?)*$")  # want: redos-pattern warning
    frame["a"].str.contains(r"^(\w+\s)*$")
    return [
        RegexValidator(r"^([a-z]+)*@"),  # want: redos-pattern warning
        RegexValidator(r"^[a-z]+@"),
        re_path(r"^(?P<slug>(\w|-|_)*\w)+/$", view),  # want: redos-pattern warning
        re_path(r"^(?P<slug>[\w-]+)/$", view),
    ]
