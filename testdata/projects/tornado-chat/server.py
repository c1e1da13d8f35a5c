import json
import os
import subprocess

import tornado.ioloop
import tornado.web
import tornado.websocket

from store import Store


class Base(tornado.web.RequestHandler):
    def initialize(self, store):
        self.store = store

    def get_current_user(self):
        return self.get_signed_cookie("user")

    def argument(self, name):
        return self.get_argument(name, "")


class Rooms(Base):
    @tornado.web.authenticated
    def get(self, room):
        self.write({"messages": self.store.messages(room)})

    def post(self, room):
        self.store.add(room, self.get_body_argument("text"))
        self.redirect("/rooms/" + room)
        self.redirect(self.argument("next"))  # want: open-redirect high


class Export(Base):
    def get(self):
        name = os.path.basename(self.argument("room"))
        subprocess.run(["export", "--", name])
        subprocess.run("export " + self.argument("room"), shell=True)  # want: shell-true high


class Chat(tornado.websocket.WebSocketHandler):
    def open(self, room):
        self.room = room

    def on_message(self, message):
        data = json.loads(message)
        if data["command"] == "log":
            subprocess.run(["log", "--", data["text"]])
        else:
            subprocess.run("say " + data["text"], shell=True)  # want: shell-true high


def main():
    store = Store("chat.db")
    app = tornado.web.Application([
        (r"/rooms/(\w+)", Rooms, {"store": store}),
        (r"/export", Export, {"store": store}),
        (r"/chat/(\w+)", Chat),
    ], cookie_secret=os.environ["SECRET"])
    app.listen(int(os.environ.get("PORT", "8000")))
    tornado.ioloop.IOLoop.current().start()


if __name__ == "__main__":
    main()
