import os

import aiomqtt
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


def annotated(client, userdata, message: mqtt.MQTTMessage):
    os.system(message.payload)  # want: os-system high
    os.system(message.topic)  # want: os-system high
    os.system(f"{message.qos}")  # want: os-system medium


def no_callback(client, userdata, message):
    os.system(message.payload)  # want: os-system medium


client = mqtt.Client()
client.on_message = on_message
client.message_callback_add("lamps/#", on_lamp)


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
