from flask import Flask, request
from web import spawn

app = Flask(__name__)


@app.route("/spawn")
def spawns():
    x = request.args["x"]
    spawn(["git", "log", x])  # want: program-option error
    spawn(["git", "log", "--author=" + x])
    spawn(["git", "log", f"--author={x}"])
    spawn(["git", "log", "--%s" % x])  # want: program-option
    spawn(["git", "log", "-" + x])  # want: program-option
    spawn(["git", "show", "HEAD:" + x])
    spawn(["cat", "./" + x])
    spawn(["git", "show", x + ":README"])  # want: program-option
    spawn(["git", "log", "--author=" + x, x])  # want: program-option
    spawn("git log --author=".split() + [x])  # want: program-option
