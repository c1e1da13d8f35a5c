import os

import nats
from nats.aio.msg import Msg


async def on_job(msg):
    os.system(msg.data)  # want: os-system high
    os.system(msg.data.decode())  # want: os-system high
    os.system(f"head -{int(msg.data)} log")


async def no_callback(msg):
    os.system(msg.data)  # want: os-system medium


async def main():
    client = await nats.connect("nats://broker")
    await client.subscribe("jobs", cb=on_job)
    subscription = await client.subscribe("jobs")
    message = await subscription.next_msg()
    os.system(message.data)  # want: os-system high
    os.system(message.headers["x"])  # want: os-system high
    os.system(message.header["x"])  # want: os-system high
    os.system(message.subject)  # want: os-system medium
    async for message in subscription.messages:
        os.system(message.data)  # want: os-system high
    answer = await client.request("questions", b"")
    os.system(answer.data)  # want: os-system high
    stream = client.jetstream()
    pull = await stream.pull_subscribe("jobs", "me")
    for message in await pull.fetch(3):
        os.system(message.data)  # want: os-system high


async def annotated(msg: Msg):
    os.system(msg.data)  # want: os-system high
