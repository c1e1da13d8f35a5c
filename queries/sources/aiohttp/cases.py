import os

from aiohttp import web


async def handle(request):
    os.system(request.query["x"])  # want: os-system high
    os.system(request.match_info["x"])  # want: os-system high
    data = await request.post()
    os.system(data["x"])  # want: os-system high
    os.system(await request.text())  # want: os-system high
    body = await request.json()
    os.system(body["x"])  # want: os-system high


async def typed(request: web.Request):
    os.system(request.query["x"])  # want: os-system high
    os.system(request.match_info.get("x", "y"))  # want: os-system high


class V(web.View):
    async def get(self):
        os.system(self.request.query["x"])  # want: os-system high


app = web.Application()


app.router.add_get("/", handle)


routes = web.RouteTableDef()


@routes.get("/x")
async def decorated(req):
    os.system(req.query["x"])  # want: os-system high


async def no_handler(text):
    os.system(text)  # want: os-system medium


async def count(request):
    os.system(f"head -{int(request.query['n'])} log")
