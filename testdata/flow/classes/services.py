import os
import sqlite3

from flask import request


class Names:
    def __init__(self, connection):
        self.connection = connection

    def by_name(self, name):
        return self.connection.execute("SELECT * FROM names WHERE name = '" + name + "'")  # want: sql-injection high

    def by_value(self, name):
        return self.connection.execute("SELECT * FROM names WHERE name = ?", (name,))


class Service:
    def __init__(self, names):
        self.names = names

    def find(self, name):
        return self.names.by_name(name)

    def find_value(self, name):
        return self.names.by_value(name)


service = Service(Names(sqlite3.connect("names.db")))


def find():
    return service.find(request.args["n"])


def find_value():
    return service.find_value(request.args["n"])


class Shell:
    def run(self, command):
        os.system(command)  # want: os-system high


class Dry:
    def run(self, command):
        os.system("ls")


class Runner:
    def __init__(self, runner):
        self.runner = runner

    def go(self, command):
        self.runner.run(command)


def run():
    Runner(Shell()).go(request.args["c"])
    Runner(Dry()).go(request.args["d"])


class Query:
    def __init__(self, table):
        self.table = table
        self.tests = []
        self.values = []

    def where(self, column, value):
        self.tests.append(f"{column} = ?")
        self.values.append(value)
        return self

    def where_text(self, test):
        self.tests.append(test)
        return self

    def command(self):
        return self.table + " AND ".join(self.tests)


def lists_of_one_object():
    os.system(Query("ls").where("a", request.args["v"]).command())
    os.system(Query("ls").where_text(request.args["t"]).command())  # want: os-system high
