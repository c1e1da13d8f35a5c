import os

from sanic import Blueprint, redirect, response
from sanic.views import HTTPMethodView

pages = Blueprint("pages", url_prefix="/pages")
FOLDER = "/srv/pages"


@pages.get("/<slug:slug>")
async def page(request, slug):
    with open(os.path.join(FOLDER, slug + ".html")) as f:
        return response.html(f.read())


@pages.get("/raw/<name:path>")
async def raw(request, name):
    return await response.file(os.path.join(FOLDER, name))


@pages.post("/publish")
async def publish(request):
    os.system("publish " + request.form.get("name"))  # want: os-system high
    os.system(f"publish --count {int(request.args.get('n', 1))}")
    return redirect(request.args.get("next", "/"))


class Draft(HTTPMethodView):
    async def get(self, request, draft_id, name):
        os.system(f"draft show {draft_id}")  # want: os-system medium
        os.system(f"draft show {name}")  # want: os-system high
        return response.empty()


pages.add_route(Draft.as_view(), "/draft/<draft_id:int>/<name>")
