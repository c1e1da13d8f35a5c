import json
import os

from aiokafka import AIOKafkaConsumer
from confluent_kafka import Consumer
from kafka import KafkaConsumer


def python():
    consumer = KafkaConsumer("jobs", value_deserializer=json.loads)
    for message in consumer:
        os.system(message.value["command"])  # want: os-system high
        os.system(message.key.decode())  # want: os-system high
        os.system(message.headers[0][1])  # want: os-system high
        os.system(f"head -{int(message.value)} log")
        os.system(message.topic)  # want: os-system medium
    for records in consumer.poll(1000).values():
        for record in records:
            os.system(record.value)  # want: os-system high


async def asynchronous():
    consumer = AIOKafkaConsumer("jobs")
    async for message in consumer:
        os.system(message.value)  # want: os-system high
    message = await consumer.getone()
    os.system(message.value)  # want: os-system high
    batches = await consumer.getmany()
    for batch in batches.values():
        os.system(batch[0].value)  # want: os-system high


def confluent():
    consumer = Consumer({"group.id": "jobs"})
    while True:
        message = consumer.poll(1.0)
        if message is None or message.error():
            continue
        os.system(message.value())  # want: os-system high
        os.system(message.key().decode())  # want: os-system high
        os.system(message.headers()[0][1])  # want: os-system high
        os.system(f"echo {message.topic()}")  # want: os-system medium
        for one in consumer.consume(10):
            os.system(one.value().decode("utf-8"))  # want: os-system high
