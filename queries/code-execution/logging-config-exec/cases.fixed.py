import logging.config
from logging.config import dictConfig

from flask import Flask, request


def verify_(config):
    # TODO: return config without its signature if that is good
    return None


app = Flask(__name__)


@app.route("/logging")
def configure():
    dictConfig(request.get_json())  # want: logging-config-exec error
    logging.config.fileConfig(request.args["file"])  # want: logging-config-exec high
    logging.basicConfig(level=request.args["level"])
    return ""


def start(settings):
    dictConfig({"version": 1})
    dictConfig(settings)  # want: logging-config-exec hint
    logging.config.fileConfig("logging.ini")
    logging.config.listen(9999, verify=verify_)  # want: logging-config-exec warning
    logging.config.listen(9999, verify=lambda text: text if text.startswith(b"{") else None)
