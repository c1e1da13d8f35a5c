from urllib.parse import urljoin

from flask import Flask, request
from web import redirect

app = Flask(__name__)
HOST = "https://example.com/"
BARE = "https://example.com"


@app.route("/plus")
def plus():
    x = request.args["x"]
    redirect(x)  # want: redirected-url error
    redirect("https://" + x)  # want: redirected-url
    redirect("https://example.com" + x)  # want: redirected-url -- .evil.com or @evil.com
    redirect("https://example.com/" + x)
    redirect("https://example.com:8000/a/" + x)
    redirect("https://example.com?next=" + x)
    redirect("https://example.com\\" + x)  # want: redirected-url
    redirect("javascript://example.com/" + x)  # want: redirected-url
    redirect("HTTPS://EXAMPLE.COM/" + x)
    redirect("/" + x)  # want: redirected-url -- //evil.com
    redirect("//" + x)  # want: redirected-url
    redirect("/\t/" + x)  # want: redirected-url -- browsers leave the tab out
    redirect("/app/" + x)
    redirect("/app" + x)
    redirect("?page=" + x)
    redirect("page/" + x)
    redirect("java" + x)  # want: redirected-url
    redirect(x + "https://example.com/")  # want: redirected-url
    redirect("https://example.com/" + x + "/" + x)
    redirect(x + "/https://example.com/" + x)  # want: redirected-url


@app.route("/pieces")
def pieces():
    x = request.args["x"]
    redirect(HOST + x)
    redirect(BARE + x)  # want: redirected-url
    redirect(BARE + "/" + x)
    redirect(f"{HOST}{x}")
    redirect(f"{BARE}/{x}")
    redirect(f"{x}{HOST}")  # want: redirected-url
    redirect(f"https://{x}/")  # want: redirected-url
    redirect(f"https://example.com/{x!r}")
    redirect(f"https://example.com/{x:>20}")
    redirect(f"{x:>20}/")  # want: redirected-url
    redirect("https://example.com/%s" % x)
    redirect("https://example.com/%s/%d" % (x, 5))
    redirect("https://%s/%s" % ("example.com", x))
    redirect("https://%s/%s" % (x, "example.com"))  # want: redirected-url
    redirect("https://example.com/%(a)s" % {"a": x})
    redirect("%(b)s/%(a)s" % {"a": x, "b": "https://example.com"})
    redirect("%(a)s" % {"a": x, "b": "https://example.com/"})  # want: redirected-url
    redirect("https://example.com/{}".format(x))
    redirect("{1}/{0}".format(x, BARE))
    redirect("{0}/{1}".format(x, BARE))  # want: redirected-url
    redirect("{host}/{x}".format(host=BARE, x=x))
    redirect("{host}/{x}".format_map({"host": BARE, "x": x}))
    redirect("/".join([BARE, x]))
    redirect("/".join([x, BARE]))  # want: redirected-url
    redirect("".join([BARE, x]))  # want: redirected-url
    redirect("".join([BARE, "/", x]))
    redirect("/".join([BARE] + [p for p in x.split(",")]))
    redirect("https://example.com/" "a/" f"{x}")


@app.route("/steps")
def steps():
    x = request.args["x"]
    url = BARE
    url += "/"
    before = url
    url += x
    redirect(url)
    redirect(before)
    other = "https://"
    other += x
    redirect(other)  # want: redirected-url
    either = HOST if x else "/a/"
    redirect(either + x)  # want: redirected-url -- FIXME: each of the two protects; silent would be right
    both = "https://a.example.com/" if x else "https://b.example.com/"
    redirect(both + x)  # want: redirected-url -- FIXME: each of the two protects; silent would be right
    same = "https://example.com/a/" if x else "https://example.com/b/"
    redirect(same + x)
    grown = HOST
    for part in x.split(","):
        grown += part + "/"
    redirect(grown)
    kept = {"url": HOST + x, "raw": x}
    redirect(kept["url"])
    redirect(kept["raw"])  # want: redirected-url
    redirect((HOST + x)[8:])  # want: redirected-url
    redirect((HOST + x)[:500])
    redirect((HOST + x).split("/", 3)[3])  # want: redirected-url
    redirect((HOST + x).replace(HOST, ""))  # want: redirected-url
    redirect((HOST + x).strip().rstrip("/").encode().decode())
    redirect(str(HOST + x))
    redirect(urljoin(HOST, x))  # want: redirected-url
    redirect(urljoin(HOST, "/a/" + x))
    redirect(urljoin(HOST, "/" + x))  # want: redirected-url
    redirect(unknown_function(HOST + x))


def at_host(path):
    return HOST + path


def glue(base, path):
    return base + path


def slashed(base, path):
    return f"{base}/{path}"


def go(path):
    redirect(HOST + path)


def go_anywhere(base, path):
    redirect(base + path)  # want: redirected-url error


def cut(url):
    return url[8:]


def text(url):
    return str(url)


@app.route("/calls")
def calls():
    x = request.args["x"]
    redirect(at_host(x))
    redirect(glue(HOST, x))
    redirect(glue(BARE, x))  # want: redirected-url
    redirect(glue(x, HOST))  # want: redirected-url
    redirect(slashed(BARE, x))
    redirect(slashed("https://", x))  # want: redirected-url
    redirect(glue("https://", glue("example.com/", x)))
    redirect(cut(HOST + x))  # want: redirected-url
    redirect(text(HOST + x))
    redirect(text(HOST) + x)
    go(x)
    go_anywhere(HOST, x)
    go_anywhere("//", x)


class Site:
    def __init__(self, base):
        self.base = base

    def url(self, path):
        return self.base + "/" + path


@app.route("/objects")
def objects():
    x = request.args["x"]
    redirect(Site(BARE).url(x))
    redirect(Site("").url(x))  # want: redirected-url
    redirect(Site(x).url("a"))  # want: redirected-url
