import asyncio
import json
from pathlib import Path

from aiohttp import web

ROOT = Path("/srv/files")
JOBS = {"clean": ["make", "clean"], "build": ["make", "all"]}


async def run(request):
    name = request.match_info["name"]
    if name not in JOBS:
        raise web.HTTPNotFound()
    process = await asyncio.create_subprocess_exec(*JOBS[name])
    await process.wait()
    await asyncio.create_subprocess_shell("log " + name)
    await asyncio.create_subprocess_shell("log " + request.query.get("why", ""))  # want: os-system high
    return web.json_response({"code": process.returncode})


async def hook(request: web.Request):
    payload = await request.json()
    branch = payload["ref"].removeprefix("refs/heads/")
    await asyncio.create_subprocess_exec("git", "checkout", "--", branch)
    await asyncio.create_subprocess_shell(f"git checkout {branch}")  # want: os-system high
    return web.Response(text="ok")


async def files(request):
    path = ROOT / request.match_info["path"]
    resolved = path.resolve()
    if not resolved.is_relative_to(ROOT):
        raise web.HTTPForbidden()
    if "raw" in request.query:
        return web.FileResponse(path)  # want: path-traversal high
    return web.FileResponse(resolved)


async def socket(request):
    ws = web.WebSocketResponse()
    await ws.prepare(request)
    async for message in ws:
        command = json.loads(message.data)
        if command["name"] in JOBS:
            await asyncio.create_subprocess_exec(*JOBS[command["name"]])
        else:
            await asyncio.create_subprocess_shell(command["name"])  # want: os-system high
    return ws


class JobsView(web.View):
    async def get(self):
        number = int(self.request.match_info["job_id"])
        await asyncio.create_subprocess_shell(f"job show {number}")
        return web.json_response({"job": number})

    async def post(self):
        form = await self.request.post()
        await asyncio.create_subprocess_shell("job start " + form["name"])  # want: os-system high
        raise web.HTTPFound(form["next"])  # want: open-redirect high
