import json
import os

import pika
from aio_pika import connect, connect_robust
from aio_pika.abc import AbstractIncomingMessage
from aio_pika.patterns import RPC, Master


def on_job(channel, method, properties, body):
    os.system(body)  # want: os-system high
    os.system(json.loads(body)["command"])  # want: os-system high
    os.system(f"head -{int(body)} log")
    os.system(properties.headers["x"])  # want: os-system high
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
    os.system(message.routing_key)  # want: os-system high
    os.system(message.exchange)  # want: os-system medium
    os.system(f"head -{int(message.body)} log")


async def on_unannotated(message):
    async with message.process():
        os.system(message.body.decode())  # want: os-system high


async def on_keyword(message):
    os.system(message.body)  # want: os-system high


async def never_consumed(message):
    os.system(message.body)  # want: os-system medium


async def asynchronous():
    connection = await connect_robust("amqp://localhost/")
    async with connection:
        channel = await connection.channel()
        queue = await channel.declare_queue("jobs", durable=True)
        os.system(f"date; {queue.name}")  # want: os-system medium
        await queue.consume(on_unannotated)
        await queue.consume(callback=on_keyword, no_ack=True)
        message = await queue.get(timeout=5, fail=False)
        if message:
            os.system(json.loads(message.body)["command"])  # want: os-system high
        async for message in queue:
            os.system(message.body)  # want: os-system high
        async with queue.iterator() as messages:
            async for message in messages:
                async with message.process(requeue=True):
                    os.system(message.body)  # want: os-system high


async def do(*, command, lines: int):
    os.system(command)  # want: os-system high


async def task(command):
    os.system(command)  # want: os-system high


async def serve():
    connection = await connect("amqp://localhost/")
    channel = connection.channel()
    rpc = await RPC.create(channel)
    await rpc.register("do", do, auto_delete=True)
    await Master(channel).create_worker("jobs", func=task)
