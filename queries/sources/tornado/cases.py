import os

import tornado.web
import tornado.websocket


class Main(tornado.web.RequestHandler):
    def get(self, slug):
        os.system(self.get_argument("x"))  # want: os-system high
        os.system(self.request.body)  # want: os-system high
        os.system(slug)  # want: os-system high
        os.system(self.get_query_argument("x", "d"))  # want: os-system high
        os.system(self.get_arguments("x")[0])  # want: os-system high
        os.system(self.get_query_arguments("x")[0])  # want: os-system high
        os.system(self.get_body_argument("x"))  # want: os-system high
        os.system(self.get_body_arguments("x")[0])  # want: os-system high
        os.system(self.get_cookie("x"))  # want: os-system high
        os.system(self.path_args[0])  # want: os-system high
        os.system(self.path_kwargs["x"])  # want: os-system high
        os.system(self.cookies["x"].value)  # want: os-system high
        os.system(self.request.arguments["x"][0])  # want: os-system high
        os.system(self.request.query_arguments["x"][0])  # want: os-system high
        os.system(self.request.body_arguments["x"][0])  # want: os-system high
        os.system(self.request.files["x"][0]["filename"])  # want: os-system high
        os.system(self.request.files["x"][0].body)  # want: os-system high
        os.system(self.request.headers["X"])  # want: os-system high
        os.system(self.request.headers.get("X"))  # want: os-system high
        os.system(self.request.uri)  # want: os-system high
        os.system(self.request.path)  # want: os-system high
        os.system(self.request.query)  # want: os-system high
        os.system(self.request.cookies["x"].value)  # want: os-system high
        os.system(self.request.host)  # want: os-system high
        os.system(self.request.host_name)  # want: os-system high
        os.system(self.request.method)  # want: os-system high
        os.system(self.request.remote_ip)  # want: os-system high
        os.system(self.request.full_url())  # want: os-system high
        os.system(f"head -{int(self.get_argument('n'))} log")
        os.system(self.get_signed_cookie("x"))  # want: os-system medium
        os.system(self.other)  # want: os-system medium


class Socket(tornado.websocket.WebSocketHandler):
    def open(self, room):
        os.system(room)  # want: os-system high

    def on_message(self, message):
        os.system(message)  # want: os-system high

    def on_ping(self, data):
        os.system(data)  # want: os-system high

    def on_pong(self, data):
        os.system(data)  # want: os-system high

    def on_close(self):
        os.system(self.close_reason)  # want: os-system medium


class Other:
    def get(self, slug):
        os.system(self.get_argument("x"))  # want: os-system medium
        os.system(slug)  # want: os-system medium
