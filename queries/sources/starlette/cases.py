import os

from starlette.applications import Starlette
from starlette.endpoints import HTTPEndpoint
from starlette.requests import Request
from starlette.routing import Route


async def star(request: Request):
    os.system(request.query_params["x"])  # want: os-system high
    os.system((await request.form())["x"])  # want: os-system high


async def star2(request):
    os.system(request.query_params["x"])  # want: os-system high


class E(HTTPEndpoint):
    async def get(self, request):
        os.system(request.query_params["x"])  # want: os-system high


sapp = Starlette(routes=[Route("/", star2), Route("/e", E)])


async def other(text):
    os.system(text.query_params["x"])  # want: os-system medium
