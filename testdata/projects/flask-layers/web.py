import functools

from flask import abort, g, jsonify, request


class Params:
    def __init__(self, req):
        self.req = req

    def text(self, name, default=""):
        return self.req.args.get(name, default)

    def number(self, name, default=0):
        return int(self.req.args.get(name, default))

    def one_of(self, name, allowed):
        value = self.text(name)
        if value not in allowed:
            abort(400)
        return value


def with_params(view):
    @functools.wraps(view)
    def wrapped(*args, **kwargs):
        return view(Params(request), *args, **kwargs)

    return wrapped


def json_body(view):
    @functools.wraps(view)
    def wrapped(*args, **kwargs):
        return jsonify(view(request.get_json(), *args, **kwargs))

    return wrapped


def load_user():
    g.user = request.headers.get("X-User", "nobody")
    g.page = int(request.args.get("page", 1))
