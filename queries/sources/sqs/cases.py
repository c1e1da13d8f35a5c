import json
import os

import boto3


def client(url):
    sqs = boto3.client("sqs")
    answer = sqs.receive_message(QueueUrl=url, WaitTimeSeconds=20)
    for message in answer.get("Messages", []):
        os.system(message["Body"])  # want: os-system high
        os.system(json.loads(message["Body"])["command"])  # want: os-system high
        os.system(f"head -{int(message['Body'])} log")
    os.system(sqs.get_queue_url(QueueName="jobs")["QueueUrl"])  # want: os-system medium


def resource(session: boto3.Session):
    queue = session.resource("sqs").get_queue_by_name(QueueName="jobs")
    for message in queue.receive_messages():
        os.system(message.body)  # want: os-system high
        os.system(message.message_attributes["x"]["StringValue"])  # want: os-system high
        os.system(message.receipt_handle)  # want: os-system medium


def other_service():
    os.system(boto3.client("s3").receive_message()["Body"])  # want: os-system medium
