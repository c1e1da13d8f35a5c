import json
import os

import aiobotocore.session
import aioboto3
import boto3
import botocore.session


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


def all_queues():
    for queue in boto3.Session(profile_name="jobs").resource("sqs").queues.all():
        for message in queue.receive_messages():
            os.system(message.body)  # want: os-system high


def session(url):
    sqs = boto3.Session().client(service_name="sqs")
    os.system(sqs.receive_message(QueueUrl=url)["Messages"][0]["Body"])  # want: os-system high
    sqs = botocore.session.get_session().create_client("sqs")
    os.system(sqs.receive_message(QueueUrl=url)["Messages"][0]["Body"])  # want: os-system high


async def asynchronous(url):
    async with aiobotocore.session.get_session().create_client("sqs") as sqs:
        answer = await sqs.receive_message(QueueUrl=url)
        os.system(answer["Messages"][0]["Body"])  # want: os-system high
    async with aioboto3.Session().resource("sqs") as sqs:
        queue = await sqs.get_queue_by_name(QueueName="jobs")
        for message in await queue.receive_messages():
            os.system(await message.body)  # want: os-system high


def other_service():
    os.system(boto3.client("s3").receive_message()["Body"])  # want: os-system medium
