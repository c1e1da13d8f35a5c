import os

from flask import Blueprint, abort, current_app, request, send_from_directory
from flask.views import MethodView
from werkzeug.utils import secure_filename

from .. import settings, tasks
from ..db import Repository, query

bp = Blueprint("catalog", __name__)


@bp.route("/")
def index():
    order = settings.SORTS.get(request.args.get("sort"), "name")
    return {"items": query(f"SELECT * FROM items ORDER BY {order}")}


@bp.route("/by/<name>")
def by_name(name):
    return {"items": query("SELECT * FROM items WHERE name = ?", (name,))}


@bp.route("/bad/<name>")
def bad(name):
    # FIXME: it is found where the query runs, too.
    return {"items": query("SELECT * FROM items WHERE name = '%s'" % name)}  # want: sql-injection warning


@bp.route("/page/<int:page>")
def page(page):
    return {"items": query(f"SELECT * FROM items LIMIT 20 OFFSET {page * 20}")}


@bp.get("/search")
def search():
    order = request.args.get("order", "name")
    if order not in settings.SORTS:
        abort(400)
    repository = Repository()
    repository.find(request.args["q"])
    return {"items": repository.search(request.args["q"], settings.SORTS[order])}


@bp.post("/upload")
def upload():
    file = request.files["picture"]
    extension = file.filename.rsplit(".", 1)[-1].lower()
    if extension not in settings.EXTENSIONS:
        abort(400)
    path = os.path.join(settings.UPLOADS, secure_filename(file.filename))
    file.save(path)
    tasks.resize.delay(path, request.form.get("size", 100, type=int))
    return "", 204


@bp.post("/upload/unsafe")
def upload_unsafe():
    file = request.files["picture"]
    path = os.path.join(current_app.config["UPLOADS"], file.filename)
    file.save(path)  # want: path-traversal high
    tasks.thumbnail.delay(path, 100)
    return "", 204


@bp.get("/picture/<path:name>")
def picture(name):
    return send_from_directory(settings.UPLOADS, name)


@bp.get("/raw/<path:name>")
def raw(name):
    with open(os.path.join(settings.UPLOADS, name), "rb") as f:  # want: path-traversal high
        return f.read()


class ItemView(MethodView):
    def get(self, item_id, action):
        return {"item": query(f"SELECT * FROM items WHERE id = {item_id}", one=True)}

    def post(self, item_id, action):
        # FIXME: it is found where the query runs, too.
        return {"done": query(f"UPDATE items SET state = '{action}' WHERE id = {item_id}")}  # want: sql-injection warning
