import http.server
import os
import socketserver


class H(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        os.system(self.path)  # want: os-system high
        os.system(self.headers["X"])  # want: os-system high
        os.system(self.rfile.read(3))  # want: os-system high


class S(socketserver.BaseRequestHandler):
    def handle(self):
        os.system(self.request.recv(3))  # want: os-system high


class SS(socketserver.StreamRequestHandler):
    def handle(self):
        os.system(self.rfile.readline().strip())  # want: os-system high


class Other:
    def do_GET(self):
        os.system(self.path)  # want: os-system medium
