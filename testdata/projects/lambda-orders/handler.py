import json
import os

import boto3

from orders import find, rebuild

s3 = boto3.client("s3")


def lambda_handler(event, context):
    if "Records" in event:
        for record in event["Records"]:
            rebuild(json.loads(record["body"])["order"])
        return {"statusCode": 204}
    body = json.loads(event["body"])
    name = event["queryStringParameters"].get("name", "")
    return {"statusCode": 200, "body": json.dumps(find(name, body.get("limit")))}


def warm(event, context):
    os.system("true")
