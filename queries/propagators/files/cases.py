import io

from flask import Flask, request

app = Flask(__name__)


@app.route("/files")
def files():
    buffer = io.StringIO()
    buffer.write(request.args["x"])
    eval(buffer.getvalue())  # want: eval-dynamic high
    eval(io.BytesIO(request.data).read())  # want: eval-dynamic high
    eval(request.files["x"].read())  # want: eval-dynamic high
    eval(open(request.args["path"]).read())  # want: eval-dynamic medium, path-traversal high
    return ""
