import os

import bottle


@bottle.route("/x/<name>")
def bot(name):
    os.system(name)  # want: os-system high
    os.system(bottle.request.query.x)  # want: os-system high
    os.system(bottle.request.forms.get("x"))  # want: os-system high
    os.system(bottle.request.query["x"])  # want: os-system high
    os.system(bottle.request.GET["x"])  # want: os-system high
    os.system(bottle.request.POST["x"])  # want: os-system high
    os.system(bottle.request.params.x)  # want: os-system high
    os.system(bottle.request.files["x"].raw_filename)  # want: os-system high
    os.system(bottle.request.files["x"].filename)
    os.system(bottle.request.files.get("x").file.read())  # want: os-system high
    os.system(bottle.request.json["x"])  # want: os-system high
    os.system(bottle.request.body.read())  # want: os-system high
    os.system(bottle.request.headers["X"])  # want: os-system high
    os.system(bottle.request.cookies["x"])  # want: os-system high
    os.system(bottle.request.path)  # want: os-system high
    os.system(bottle.request.fullpath)  # want: os-system high
    os.system(bottle.request.url)  # want: os-system high
    os.system(bottle.request.urlparts.query)  # want: os-system high
    os.system(bottle.request.query_string)  # want: os-system high
    os.system(bottle.request.script_name)  # want: os-system high
    os.system(bottle.request.remote_addr)  # want: os-system high
    os.system(bottle.request.remote_route[0])  # want: os-system high
    os.system(bottle.request.auth[0])  # want: os-system high
    os.system(bottle.request.environ["HTTP_X"])  # want: os-system high
    os.system(bottle.request.url_args["x"])  # want: os-system high
    os.system(bottle.request.content_type)  # want: os-system high
    os.system(bottle.request.get_cookie("x"))  # want: os-system high
    os.system(bottle.request.get_header("X"))  # want: os-system high
    os.system(bottle.request.forms.getall("x")[0])  # want: os-system high
    os.system(bottle.request.forms.getunicode("x"))  # want: os-system high
    os.system(bottle.request.forms.getlist("x")[0])  # want: os-system high
    os.system(bottle.request.forms.getone("x"))  # want: os-system high
    os.system(bottle.request.forms.decode().x)  # want: os-system high
    os.system(bottle.request.forms.allitems()[0][1])  # want: os-system high
    os.system(f"{bottle.request.content_length}")  # want: os-system medium


@bottle.get("/count/<n:int>/<x:float>/<rest:path>/<word:re:[a-z.]+>")
def count(n, x, rest, word):
    os.system(f"head -{n} {x} log")
    os.system(rest)  # want: os-system high
    os.system(word)  # want: os-system high


def no_view(name):
    os.system(name)  # want: os-system medium
