import os

from sanic import Blueprint, Request, Sanic
from sanic.views import HTTPMethodView

app = Sanic("shop")
admin = Blueprint("admin")


@app.get("/parts")
async def parts(request):
    os.system(request.args["x"][0])  # want: os-system high
    os.system(request.args.get("x"))  # want: os-system high
    os.system(request.args.getlist("x")[0])  # want: os-system high
    os.system(request.query_args[0][1])  # want: os-system high
    os.system(request.raw_args["x"])  # want: os-system high
    os.system(request.form.get("x"))  # want: os-system high
    os.system(request.files.get("x").body)  # want: os-system high
    os.system(request.json["x"])  # want: os-system high
    os.system(request.body.decode())  # want: os-system high
    async for chunk in request.stream:
        os.system(chunk)  # want: os-system high
    os.system(request.cookies.get("x"))  # want: os-system high
    os.system(request.headers["x"])  # want: os-system high
    os.system(request.raw_headers)  # want: os-system high
    os.system(request.raw_url)  # want: os-system high
    os.system(request.request_line)  # want: os-system high
    os.system(request.path)  # want: os-system high
    os.system(request.url)  # want: os-system high
    os.system(request.query_string)  # want: os-system high
    os.system(request.host)  # want: os-system high
    os.system(request.server_name)  # want: os-system high
    os.system(request.forwarded["for"])  # want: os-system high
    os.system(request.remote_addr)  # want: os-system high
    os.system(request.client_ip)  # want: os-system high
    os.system(request.token)  # want: os-system high
    os.system(request.credentials.token)  # want: os-system high
    os.system(request.content_type)  # want: os-system high
    os.system(request.accept[0])  # want: os-system high
    os.system(request.method)  # want: os-system high
    os.system(request.match_info["x"])  # want: os-system high
    os.system(request.scope["path"])  # want: os-system high
    os.system(request.get_args()["x"][0])  # want: os-system high
    os.system(request.get_query_args()[0][1])  # want: os-system high
    os.system(request.get_form()["x"][0])  # want: os-system high
    os.system(request.get_cookies()["x"])  # want: os-system high
    os.system(request.load_json()["x"])  # want: os-system high
    await request.receive_body()
    os.system(f"head -{int(request.args.get('n'))} log")


@app.get("/<name>/<n:int>/<x:float>/<key:uuid>/<day:ymd>/<word:slug>/<letters:alpha>/<rest:path>")
async def variables(request, name, n, x, key, day, word, letters, rest):
    os.system(name)  # want: os-system high
    os.system(f"{n} {x} {key} {day}")
    os.system(f"show {word} {letters}")
    __import__(word)  # want: dynamic-import medium
    os.system(rest)  # want: os-system high


@admin.websocket("/feed")
async def feed(request, ws):
    while True:
        os.system(await ws.recv())  # want: os-system high
        os.system((await ws.recv_burst())[0])  # want: os-system high
        async for part in ws.recv_streaming():
            os.system(part)  # want: os-system high


@app.on_request
async def before(request):
    os.system(request.args.get("x"))  # want: os-system high


class Show(HTTPMethodView):
    async def get(self, request, name, n):
        os.system(request.args.get("x"))  # want: os-system high
        os.system(name)  # want: os-system high
        os.system(f"{n}")  # want: os-system medium

    async def other(self, request):
        os.system(request.name)  # want: os-system medium


app.add_route(Show.as_view(), "/show/<name>/<n:int>")


def annotated(r: Request):
    os.system(r.args.get("x"))  # want: os-system high


def no_handler(name):
    os.system(name)  # want: os-system medium


@app.get("/more")
async def more(request):
    os.system(request.headers.getone("x"))  # want: os-system high
    os.system(request.headers.get("x"))  # want: os-system high
    os.system(request.ip)  # want: os-system high


@app.websocket("/listen")
async def listen(request, ws):
    async for message in ws:
        os.system(message)  # want: os-system high
