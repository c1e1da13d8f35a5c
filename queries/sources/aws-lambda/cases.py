import os

from aws_lambda_powertools.event_handler import APIGatewayRestResolver


def lambda_handler(event, context):
    os.system(event["x"])  # want: os-system high
    os.system(event["body"]["y"])  # want: os-system high
    os.system(context.x)  # want: os-system medium


def other(event, context):
    os.system(event["x"])  # want: os-system medium


app = APIGatewayRestResolver()


@app.get("/run/<name>")
def run(name):
    os.system(name)  # want: os-system high
    os.system(app.current_event.body)  # want: os-system high
    os.system(app.current_event.json_body["x"])  # want: os-system high
    os.system(app.current_event.query_string_parameters["x"])  # want: os-system high
    os.system(app.current_event.get_query_string_value("x"))  # want: os-system high
    os.system(f"head -{int(name)} log")
    os.system(app.context["x"])  # want: os-system medium
