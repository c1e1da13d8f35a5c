import subprocess

from celery import Celery

from . import settings

celery = Celery("shop")


@celery.task
def thumbnail(path, size):
    subprocess.run(f"convert {path} -resize {size} {path}.png", shell=True)  # want: shell-true high


@celery.task
def resize(path, size):
    subprocess.run([settings.CONVERT, "--", path, "-resize", str(size), path + ".png"])  # want: process-program-tainted info


@celery.task(bind=True)
def report(self, name):
    subprocess.run("report " + name, shell=True)  # want: shell-true high
