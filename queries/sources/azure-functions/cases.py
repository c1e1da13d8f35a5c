import os

import azure.functions as func
from azure.functions import HttpRequest

app = func.FunctionApp()


@app.route(route="run/{name}")
def run(req: func.HttpRequest) -> func.HttpResponse:
    os.system(req.params["x"])  # want: os-system high
    os.system(req.params.get("x"))  # want: os-system high
    os.system(req.route_params.get("name"))  # want: os-system high
    os.system(req.headers["x"])  # want: os-system high
    os.system(req.form["x"])  # want: os-system high
    os.system(req.url)  # want: os-system high
    os.system(req.get_body().decode())  # want: os-system high
    os.system(req.get_json()["x"])  # want: os-system high
    os.system(f"head -{int(req.params['n'])} log")


def main(request: HttpRequest):
    os.system(request.files["x"].filename)  # want: os-system high


def queued(msg: func.QueueMessage, event: func.EventHubEvent):
    os.system(msg.get_body().decode())  # want: os-system high
    os.system(event.get_body())  # want: os-system high
    os.system(msg.id)  # want: os-system medium


def no_request(req):
    os.system(req.params["x"])  # want: os-system medium
