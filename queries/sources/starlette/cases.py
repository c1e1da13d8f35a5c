import os

from starlette.applications import Starlette
from starlette.endpoints import HTTPEndpoint, WebSocketEndpoint
from starlette.requests import Request
from starlette.routing import Route, WebSocketRoute


async def star(request: Request):
    os.system(request.query_params["x"])  # want: os-system high
    os.system((await request.form())["x"])  # want: os-system high


async def star2(request):
    os.system(request.query_params["x"])  # want: os-system high


class E(HTTPEndpoint):
    async def get(self, request):
        os.system(request.query_params["x"])  # want: os-system high


async def named(r):
    os.system(r.query_params["x"])  # want: os-system high
    os.system(f"head -{int(r.query_params['n'])} log")


async def by_keyword(r):
    os.system(r.path_params["x"])  # want: os-system high


class W(WebSocketEndpoint):
    async def on_receive(self, websocket, data):
        os.system(data)  # want: os-system high


sapp = Starlette(
    routes=[Route("/", star2), Route("/e", E), Route("/n", named), Route("/k", endpoint=by_keyword), WebSocketRoute("/w", W)]
)


async def other(text):
    os.system(text.query_params["x"])  # want: os-system medium
