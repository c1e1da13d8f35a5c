import os

import aiomqtt
import asyncio_mqtt
import paho.mqtt.client as mqtt
from paho.mqtt import subscribe


def on_message(client, userdata, message):
    os.system(message.payload)  # want: os-system high
    os.system(message.payload.decode("utf-8"))  # want: os-system high
    os.system(message.topic)  # want: os-system high
    os.system(f"head -{int(message.payload)} log")
    os.system(userdata)  # want: os-system medium


def on_lamp(client, userdata, message):
    os.system(message.payload)  # want: os-system high


def on_window(client, userdata, message):
    os.system(message.properties.UserProperty[0][1])  # want: os-system high


def annotated(client, userdata, message: mqtt.MQTTMessage):
    os.system(message.payload)  # want: os-system high
    os.system(message.topic)  # want: os-system high
    os.system(f"{message.qos}")  # want: os-system medium


def no_callback(client, userdata, message):
    os.system(message.payload)  # want: os-system medium


client = mqtt.Client()
client.on_message = on_message
client.message_callback_add("lamps/#", on_lamp)
client.message_callback_add(sub="windows/#", callback=on_window)


@client.topic_callback("doors/#")
def on_door(client, userdata, message):
    os.system(message.payload)  # want: os-system high


def once(client, userdata, message):
    os.system(message.payload)  # want: os-system high


def one():
    subscribe.callback(once, "jobs")
    os.system(subscribe.simple("jobs").payload)  # want: os-system high


class Listener(mqtt.Client):
    def on_message(self, client, userdata, message):
        os.system(message.payload)  # want: os-system high


class Holder:
    def __init__(self):
        self.client = mqtt.Client()
        self.client.on_message = self.handle

    def handle(self, client, userdata, message):
        os.system(message.payload)  # want: os-system high


async def asynchronous():
    async with aiomqtt.Client("broker") as client:
        async for message in client.messages:
            os.system(message.payload)  # want: os-system high
            os.system(message.topic.value)  # want: os-system high
            os.system(f"head -{int(message.payload)} log")
            os.system(f"date; {message.qos}")  # want: os-system medium


async def older():
    async with aiomqtt.Client("broker") as client, client.messages() as messages:
        async for message in messages:
            os.system(message.payload)  # want: os-system high
    async with asyncio_mqtt.Client("broker") as client:
        async with client.filtered_messages("doors/#") as messages:
            async for message in messages:
                os.system(message.payload)  # want: os-system high
