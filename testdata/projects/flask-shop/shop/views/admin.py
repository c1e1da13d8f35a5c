import functools
import subprocess

from flask import Blueprint, g, redirect, request, session, url_for

from ..tasks import report

bp = Blueprint("admin", __name__, url_prefix="/admin")


def login_required(view):
    @functools.wraps(view)
    def wrapped(**kwargs):
        if g.get("user") is None:
            return redirect(url_for("admin.login"))
        return view(**kwargs)

    return wrapped


@bp.route("/login", methods=("GET", "POST"))
def login():
    if request.method == "POST":
        session["user"] = request.form["user"]
        return redirect(request.args.get("next", "/"))  # want: open-redirect high
    return redirect(url_for("admin.status"))


@bp.route("/status")
@login_required
def status():
    return subprocess.run(["uptime"], capture_output=True, text=True).stdout


@bp.route("/ping/<host>")
@login_required
def ping(host):
    return subprocess.run("ping -c 1 " + host, shell=True, capture_output=True).stdout  # want: shell-true high


@bp.post("/report")
@login_required
def make_report():
    report.apply_async((request.json["name"],), countdown=10)
    return "", 202
