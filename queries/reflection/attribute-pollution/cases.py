from django.contrib.auth.models import User as DjangoUser
from django.db import models
from flask import Flask, request

app = Flask(__name__)


class User:
    pass


@app.route("/update")
def update():
    user = User()
    data = request.get_json()
    user.__dict__.update(data)  # want: attribute-pollution warning
    vars(user).update(data)  # want: attribute-pollution high
    user.__dict__ = data  # want: attribute-pollution high
    user.data = data
    user.attributes.update(data)
    return ""


@app.route("/constant")
def constant():
    user = User()
    user.__dict__.update({"name": request.args["name"]})
    user.__dict__.update(name="a")
    return ""


@app.route("/create")
def create():
    DjangoUser.objects.create(**request.get_json())  # want: attribute-pollution high
    DjangoUser.objects.filter(**request.args).first()  # want: attribute-pollution high
    DjangoUser.objects.create(name=request.args["name"])
    return ""


def copied(one, other):
    one.__dict__.update(other.__dict__)


class Account(models.Model):
    owner = models.CharField()


class Plain:
    pass


@app.route("/account")
def account():
    Account(**request.get_json()).save()  # want: attribute-pollution high
    Account(owner=request.args["owner"]).save()
    Plain(**request.get_json())
    return ""
