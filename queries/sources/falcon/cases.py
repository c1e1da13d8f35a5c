import os

import falcon


class Resource:
    def on_get(self, req, resp, name):
        os.system(req.get_param("x"))  # want: os-system high
        os.system(req.params["x"])  # want: os-system high
        os.system(name)  # want: os-system high
        os.system(f'{req.get_param_as_int("x")}')


class Other:
    def get(self, req, resp, name):
        os.system(req.get_param("x"))  # want: os-system medium
        os.system(name)  # want: os-system medium
