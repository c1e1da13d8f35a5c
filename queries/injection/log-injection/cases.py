import logging
from logging import getLogger

from flask import Flask, request

app = Flask(__name__)
log = getLogger(__name__)


@app.route("/login")
def login():
    user = request.args["user"]
    logging.warning("failed login of %s", user)  # want: log-injection hint
    log.info("login of " + user)  # want: log-injection hint
    app.logger.error(f"login of {user}")  # want: log-injection hint
    log.log(logging.INFO, "%s", user)  # want: log-injection hint
    log.info("login of %s", repr(user))
    log.info("login of %s", user.replace("\n", " "))
    log.info("login of %r", user)  # want: log-injection hint -- FIXME: %r leaves no line break
    log.info("login of %d", int(user))
    log.info("login")
    return ""


def unknown_text(text):
    log.info(text)
