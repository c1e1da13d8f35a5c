from sanic import Sanic

from .pages import pages

app = Sanic("site")
app.blueprint(pages)

if __name__ == "__main__":
    app.run()
