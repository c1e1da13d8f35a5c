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
    os.system(request.rel_url.query["x"])  # want: os-system high
    os.system(request.headers["x"])  # want: os-system high
    os.system(request.cookies["x"])  # want: os-system high
    os.system(request.path)  # want: os-system high
    os.system(request.path_qs)  # want: os-system high
    os.system(request.raw_path)  # want: os-system high
    os.system(request.url.path)  # want: os-system high
    os.system(request.host)  # want: os-system high
    os.system(request.remote)  # want: os-system high
    os.system(request.forwarded[0]["for"])  # want: os-system high
    os.system(request.query_string)  # want: os-system high
    os.system(request.raw_headers[0][1])  # want: os-system high
    os.system(await request.read())  # want: os-system high
    os.system(await request.content.read())  # want: os-system high
    os.system(await request.content.readline())  # want: os-system high
    os.system(await request.content.readany())  # want: os-system high
    os.system((await request.content.readchunk())[0])  # want: os-system high
    async for part in request.content.iter_any():
        os.system(part)  # want: os-system high
    async for part in request.content.iter_chunked(9):
        os.system(part)  # want: os-system high
    async for part, _ in request.content.iter_chunks():
        os.system(part)  # want: os-system high
    os.system(f"{request.content_length}")  # want: os-system medium


async def parts(request):
    reader = await request.multipart()
    part = await reader.next()
    os.system(part.filename)  # want: os-system high
    os.system(part.name)  # want: os-system high
    os.system(part.headers["x"])  # want: os-system high
    os.system(await part.read())  # want: os-system high
    os.system(await part.read_chunk())  # want: os-system high
    os.system(await part.readline())  # want: os-system high
    os.system(await part.text())  # want: os-system high
    os.system((await part.json())["x"])  # want: os-system high
    os.system((await part.form())[0][1])  # want: os-system high


async def socket(request):
    ws = web.WebSocketResponse()
    await ws.prepare(request)
    async for message in ws:
        os.system(message.data)  # want: os-system high
        os.system(message.json()["x"])  # want: os-system high
    os.system((await ws.receive()).data)  # want: os-system high
    os.system(await ws.receive_str())  # want: os-system high
    os.system(await ws.receive_bytes())  # want: os-system high
    os.system((await ws.receive_json())["x"])  # want: os-system high
    os.system(f"{ws.close_code}")  # want: os-system medium


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


async def registered(r):
    os.system(r.query["x"])  # want: os-system high


async def listed(r):
    os.system(r.match_info["x"])  # want: os-system high


app = web.Application()
app.router.add_get("/x", registered)
app.add_routes([web.post("/y", listed)])
