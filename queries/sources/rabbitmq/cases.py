import json
import os

import pika
from aio_pika.abc import AbstractIncomingMessage


def on_job(channel, method, properties, body):
    os.system(body)  # want: os-system high
    os.system(json.loads(body)["command"])  # want: os-system high
    os.system(f"head -{int(body)} log")
    os.system(method.routing_key)  # want: os-system medium


def on_other(channel, method, properties, body):
    os.system(body)  # want: os-system high


def on_old(channel, method, properties, body):
    os.system(body)  # want: os-system high


def no_callback(channel, method, properties, body):
    os.system(body)  # want: os-system medium


def consume():
    connection = pika.BlockingConnection(pika.ConnectionParameters("localhost"))
    channel = connection.channel()
    channel.basic_consume(queue="jobs", on_message_callback=on_job, auto_ack=True)
    channel.basic_consume("jobs", on_other)
    channel.basic_consume(on_old, queue="jobs")
    method, properties, body = channel.basic_get("jobs")
    os.system(body)  # want: os-system high
    for method, properties, body in channel.consume("jobs"):
        os.system(body)  # want: os-system high
    channel.start_consuming()


class Worker:
    def __init__(self, channel):
        channel.basic_consume(queue="jobs", on_message_callback=self.on_message)

    def on_message(self, channel, method, properties, body):
        os.system(body)  # want: os-system high


async def on_message(message: AbstractIncomingMessage):
    os.system(message.body.decode())  # want: os-system high
    os.system(message.headers["x"])  # want: os-system high
    os.system(message.routing_key)  # want: os-system medium
