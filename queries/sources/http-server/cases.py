import json
import os
import pickle
from http.server import BaseHTTPRequestHandler, SimpleHTTPRequestHandler
from urllib.parse import parse_qs, urlparse


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        query = parse_qs(urlparse(self.path).query)
        os.system("ping " + query["host"][0])  # want: os-system high
        os.system("ping " + self.headers["X-Host"])  # want: os-system high
        os.system("ping " + self.headers.get("X-Host", ""))  # want: os-system high
        os.system("ping " + str(int(query["host"][0])))

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        pickle.loads(body)  # want: pickle-load high
        os.system(json.loads(body)["command"])  # want: os-system high


class Files(SimpleHTTPRequestHandler):
    def do_GET(self):
        os.system("ls " + self.path)  # want: os-system high


class Other:
    def do_GET(self):
        return pickle.loads(self.rfile)  # want: pickle-load medium
