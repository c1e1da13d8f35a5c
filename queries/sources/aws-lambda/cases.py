import os


def lambda_handler(event, context):
    os.system(event["x"])  # want: os-system high
    os.system(event["body"]["y"])  # want: os-system high
    os.system(context.x)  # want: os-system medium


def other(event, context):
    os.system(event["x"])  # want: os-system medium
