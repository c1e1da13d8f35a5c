import json
import pickle

from celery import Celery, shared_task
from django.contrib.sessions.serializers import PickleSerializer
from itsdangerous import URLSafeSerializer
from kombu import Consumer, Producer, enable_insecure_serializers

SESSION_SERIALIZER = "django.contrib.sessions.serializers.PickleSerializer"  # want: pickle-serializer-config
SESSION_SERIALIZER = "django.contrib.sessions.serializers.JSONSerializer"

CELERY_ACCEPT_CONTENT = ["json", "pickle"]  # want: pickle-serializer-config
CELERY_TASK_SERIALIZER = "pickle"  # want: pickle-serializer-config
CELERY_RESULT_SERIALIZER = "json"
accept_content = {"application/x-python-serialize"}  # want: pickle-serializer-config
FORMATS = ["json", "pickle"]

CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.memcached.PyMemcacheCache", "LOCATION": "cache:11211"},  # want: pickle-serializer-config info
}
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
}

app = Celery("app", task_serializer="pickle")  # want: pickle-serializer-config
app.conf.result_serializer = "pickle"  # want: pickle-serializer-config
app.conf["task_serializer"] = "pickle"  # want: pickle-serializer-config
app.conf.task_serializer = "json"
app.conf.update(accept_content=["pickle"], task_serializer="json")  # want: pickle-serializer-config
app.conf.update({"accept_content": ["pickle"]})  # want: pickle-serializer-config
app.conf.update(accept_content=["json"])


@app.task(serializer="pickle")  # want: pickle-serializer-config
def add(a, b):
    return a + b


@shared_task(serializer="json")
def subtract(a, b):
    return a - b


def run(connection, queue):
    enable_insecure_serializers()  # want: pickle-serializer-config
    add.apply_async((1, 2), serializer="pickle")  # want: pickle-serializer-config
    Consumer(connection, [queue], accept=["pickle"])  # want: pickle-serializer-config
    Consumer(connection, [queue], accept=["json"])
    Producer(connection).publish({}, serializer="json")


def sign(key, value):
    URLSafeSerializer(key, serializer=json).dumps(value)
    URLSafeSerializer(key, serializer=PickleSerializer)  # want: pickle-serializer-config
    return URLSafeSerializer(key, serializer=pickle).dumps(value)  # want: pickle-serializer-config
