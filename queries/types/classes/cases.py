import enum
import os
from decimal import Decimal
from fractions import Fraction
from functools import cached_property

import attrs
from attr import frozen
from django.db import models
from fastapi import FastAPI
from flask import request
from sqlalchemy.ext.hybrid import hybrid_property

app = FastAPI()


class Job:
    @cached_property
    def command(self):
        return request.args["x"]

    @hybrid_property
    def other(self):
        return request.args["x"]

    @property
    def fixed(self):
        return "ls"


@attrs.frozen
class Settings:
    command: str
    folder: str = "."


@frozen
class More:
    command: str
    folder: str = "."


class Kind(models.TextChoices):
    A = "a", "A"


class Flag(enum.IntFlag):
    X = 1


def run():
    os.system(Job().command)  # want: os-system high
    os.system(Job().other)  # want: os-system high
    os.system(Job().fixed)
    os.system(Settings(request.args["x"]).command)  # want: os-system high
    os.system(Settings(request.args["x"]).folder)
    os.system(More(request.args["x"]).command)  # want: os-system high
    os.system(More(request.args["x"]).folder)
    os.system(Kind(request.args["x"]).value)
    os.system(f"{Flag(request.args['x'])}")


def checked():
    x = request.args["x"]
    if isinstance(x, (int, Fraction)):
        os.system(f"head -{x} log")
    os.system(x)  # want: os-system high


@app.get("/")
def typed(a: int, b: Decimal, c: Fraction, text: str):
    os.system(f"{a} {b} {c}")
    os.system(text)  # want: os-system high
