import os

from flask import request


def tested_only():
    if request.args["x"] == "a":
        print(1)
    os.system(request.args["x"])  # want: os-system high


def tested():
    if request.args["x"] == "a":
        os.system(request.args["x"])


def filled_in(job):
    if not job.command:
        job.command = "ls"
    os.system(job.command)  # want: os-system medium


def filled_in_item(job):
    if job["command"] is None:
        job["command"] = "ls"
    os.system(job["command"])  # want: os-system medium


def replaced(job):
    job.command = request.args["x"]
    if job.command not in ("ls", "id"):
        job.command = "ls"
    os.system(job.command)


def of_another():
    job = Unheard()
    job.name = "x"
    os.system(job.command)  # want: os-system medium
