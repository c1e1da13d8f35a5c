import json
import logging
import os

from kafka import KafkaConsumer

import handlers

log = logging.getLogger(__name__)

HANDLERS = {"resize": handlers.resize, "mail": handlers.mail, "run": handlers.run}


def consume():
    consumer = KafkaConsumer(os.environ["TOPIC"], bootstrap_servers=os.environ["BROKERS"].split(","),
                             value_deserializer=lambda raw: json.loads(raw.decode("utf-8")))
    for message in consumer:
        event = message.value
        handler = HANDLERS.get(event["type"])
        if handler is None:
            log.warning("unknown type")
            continue
        try:
            handler(event["payload"])
        except Exception:
            log.exception("failed")


if __name__ == "__main__":
    consume()
