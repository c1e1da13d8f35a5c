import os

import functions_framework
from quart import Quart, request, websocket

app = Quart(__name__)


@app.route("/run/<name>/<int:n>")
async def run(name, n):
    os.system(name)  # want: os-system high
    os.system(request.args["x"])  # want: os-system high
    os.system(request.headers["x"])  # want: os-system high
    form = await request.form
    os.system(form["x"])  # want: os-system high
    os.system((await request.get_json())["x"])  # want: os-system high
    os.system((await request.json)["x"])  # want: os-system high
    os.system(await request.get_data())  # want: os-system high
    os.system((await request.files)["x"].filename)  # want: os-system high
    async for part in request.body:
        os.system(part)  # want: os-system high
    os.system(f"head -{n} log")


@app.websocket("/talk")
async def talk():
    os.system(await websocket.receive())  # want: os-system high
    os.system((await websocket.receive_json())["x"])  # want: os-system high
    os.system(websocket.args["x"])  # want: os-system high


@functions_framework.http
def in_the_cloud(req):
    os.system(req.args.get("x"))  # want: os-system high
    os.system(req.get_json()["x"])  # want: os-system high


def no_function(req):
    os.system(req.args.get("x"))  # want: os-system medium
