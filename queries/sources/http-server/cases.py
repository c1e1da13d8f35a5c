import http.server
import json
import os
import pickle
import socketserver
from http.server import SimpleHTTPRequestHandler
from urllib.parse import parse_qs, urlparse
from xmlrpc.server import SimpleXMLRPCServer


class H(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        query = parse_qs(urlparse(self.path).query)
        os.system("ping " + query["host"][0])  # want: os-system high
        os.system("ping " + self.headers.get("X-Host", ""))  # want: os-system high
        os.system("ping " + str(int(query["host"][0])))
        os.system(self.path)  # want: os-system high
        os.system(self.requestline)  # want: os-system high
        os.system(self.raw_requestline)  # want: os-system high
        os.system(self.command)  # want: os-system high
        os.system(f"{self.server.server_port}")  # want: os-system medium
        os.system(self.headers["X"])  # want: os-system high
        os.system(self.rfile.read(3))  # want: os-system high

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        pickle.loads(body)  # want: pickle-load high
        os.system(json.loads(body)["command"])  # want: os-system high


class Files(SimpleHTTPRequestHandler):
    def do_GET(self):
        os.system("ls " + self.path)  # want: os-system high


class S(socketserver.BaseRequestHandler):
    def handle(self):
        os.system(self.request.recv(3))  # want: os-system high


class SS(socketserver.StreamRequestHandler):
    def handle(self):
        os.system(self.rfile.readline().strip())  # want: os-system high


class Other:
    def do_GET(self):
        os.system(self.path)  # want: os-system medium


def called(command, lines):
    os.system(command)  # want: os-system high
    os.system(f"head -{int(lines)} log")


def by_keyword(command):
    os.system(command)  # want: os-system high


def not_registered(command):
    os.system(command)  # want: os-system medium


server = SimpleXMLRPCServer(("localhost", 1))
server.register_function(called, "run")
server.register_function(function=by_keyword)


@server.register_function
def decorated(command):
    os.system(command)  # want: os-system high
