import json

from app import database
from flask import Flask, request
from pymongo import MongoClient

app = Flask(__name__)
people = MongoClient().app.people


@app.route("/body", methods=["POST"])
def body():
    data = request.get_json()
    people.find_one({"name": data["name"]})  # want: nosql-injection warning
    people.find({"name": data.get("name")})  # want: nosql-injection warning
    people.find(request.json)  # want: nosql-injection warning
    database.people.delete_many(json.loads(request.args["filter"]))  # want: nosql-injection warning
    people.find_one({"name": str(data["name"])})
    people.find_one({"age": int(data["age"])})
    return ""


@app.route("/texts")
def texts():
    people.find_one({"name": request.args["name"]})
    people.find_one({"name": request.form["name"]})
    request.args["name"].find(request.args["part"])
    return ""


@app.route("/script")
def script():
    people.find({"$where": "this.name == '" + request.args["name"] + "'"})  # want: nosql-injection high
    people.find({"$where": "this.name == this.mail"})
    return ""


def stored():
    people.find_one({"name": json.load(open("state.json"))["name"]})


def conditions(table):
    table.scan(FilterExpression="person = " + request.args["name"])  # want: nosql-injection high
    table.scan(FilterExpression="person = :name", ExpressionAttributeValues={":name": request.args["name"]})
    people.aggregate([{"$match": request.get_json()}, {"$limit": 5}])  # want: nosql-injection warning
    people.aggregate([{"$match": {"name": request.args["name"]}}])
    people.map_reduce("function() { emit('" + request.args["name"] + "') }", "count", "out")  # want: nosql-injection high
