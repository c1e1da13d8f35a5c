import os

import falcon


class Health:
    def on_get(self, req, resp):
        os.system(f"check --verbose {req.get_param_as_bool('verbose')}")
        os.system("check " + (req.get_param("what") or "all"))  # want: os-system high


class Reports:
    def __init__(self, folder):
        self.folder = folder

    def on_get(self, req, resp, report_id, name):
        os.system(f"report {report_id}")  # want: os-system medium
        resp.stream = open(os.path.join(self.folder, name), "rb")  # want: path-traversal high

    def on_post(self, req, resp, report_id, name):
        wanted = req.media.get("format")
        if wanted not in ("pdf", "csv"):
            raise falcon.HTTPBadRequest()
        os.system(f"report --{wanted}")
        os.system(f"report --title {req.media['title']}")  # want: os-system high
