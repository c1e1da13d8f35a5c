import os

import tornado.web


class Main(tornado.web.RequestHandler):
    def get(self, slug):
        os.system(self.get_argument("x"))  # want: os-system high
        os.system(self.request.body)  # want: os-system high
        os.system(slug)  # want: os-system high
        os.system(self.get_query_argument("x", "d"))  # want: os-system high
        os.system(self.other)  # want: os-system medium


class Other:
    def get(self, slug):
        os.system(self.get_argument("x"))  # want: os-system medium
        os.system(slug)  # want: os-system medium
