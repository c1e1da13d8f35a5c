from aiohttp import web

from handlers import JobsView, files, hook, run, socket


async def make_app():
    app = web.Application()
    app.router.add_get("/run/{name}", run)
    app.router.add_post("/hook", hook)
    app.router.add_view("/jobs/{job_id:\\d+}", JobsView)
    app.add_routes([web.get("/ws", socket), web.get("/files/{path:.*}", files)])
    return app


web.run_app(make_app())
