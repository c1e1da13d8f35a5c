import os

from celery import Celery, shared_task

app = Celery("jobs")


@app.task
def plain(command):
    os.system(command)  # want: os-system high


@app.task(bind=True, max_retries=3)
def bound(self, command):
    os.system(command)  # want: os-system high
    os.system(f"echo {self.request.retries}")  # want: os-system medium
    os.system(f"head -{int(command)} log")


@shared_task
def shared(command, n: int = 1):
    os.system(command)  # want: os-system high


@shared_task(queue="slow")
def with_options(command):
    os.system(command)  # want: os-system high


def no_task(command):
    os.system(command)  # want: os-system medium
