import string
import sys

from flask import Flask, request

app = Flask(__name__)


class User:
    name = "Ann"


@app.route("/greeting")
def greeting():
    user = User()
    request.args["text"].format(user=user)  # want: format-string-tainted warning
    ("Dear {user.name}, " + request.args["text"]).format(user=user)  # want: format-string-tainted high
    template = "<p>%s</p>" % request.args["text"]
    template.format(user)  # want: format-string-tainted high
    request.form["text"].format_map({"user": user})  # want: format-string-tainted high
    string.Formatter().format(request.args["text"], user)  # want: format-string-tainted high
    request.args["text"].format(request)  # want: format-string-tainted error
    request.args["text"].format(r=request)  # want: format-string-tainted error
    "Dear {}".format(request.args["text"])
    "Dear {text}".format_map({"text": request.args["text"]})
    request.args["text"] % user.name
    string.Template(request.args["text"]).substitute(user=user)
    return ""


@app.route("/chosen")
def chosen():
    return {"en": "Dear {}", "de": "Hallo {}"}.get(request.args["language"], "{}").format("Ann")


def unknown_format(text):
    return text.format(1)


def command_line():
    return sys.argv[1].format(1)  # want: format-string-tainted info
