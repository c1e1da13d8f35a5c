import sqlite3

from flask import request
from store import keep

connection = sqlite3.connect("a.db")


# What a text surely begins with, however it was put together.
def through_variables(name):
    start = "SELECT * FROM people"
    where = " WHERE name = '"
    connection.execute(start + where + name + "'")  # want: sql-injection warning
    connection.execute(start)


def begun(name):
    query = "SELECT * FROM people"
    query += " WHERE name = '%s'" % name
    query += " ORDER BY name"
    connection.execute(query.strip())  # want: sql-injection warning


def joined(name):
    connection.execute(" ".join(["SELECT * FROM people WHERE name =", name]))  # want: sql-injection warning


def replaced(name):
    connection.execute("SELECT * FROM TABLE".replace("TABLE", name))  # want: sql-injection warning
    connection.execute("NAME".replace("NAME", name))


def one_of_two(name, all):
    query = "SELECT * FROM people WHERE name = '%s'" % name
    if all:
        query = "SELECT * FROM persons"
    connection.execute(query)  # want: sql-injection warning


def one_of_other(name, all):
    query = name
    if all:
        query = "SELECT * FROM persons"
    connection.execute(query)


def made(name):
    return f"SELECT * FROM people WHERE name = '{name}'"  # want: sql-injection hint


def elsewhere(name):
    connection.execute(made(name))  # want: sql-injection warning


# What is put together and then run here is one mistake; what goes elsewhere another.
def run_here():
    query = f"SELECT * FROM people WHERE name = '{request.args['name']}'"
    connection.execute(query)  # want: sql-injection high


def run_later():
    query = f"SELECT * FROM people WHERE name = '{request.args['name']}'"
    query += " ORDER BY name"
    connection.execute(query)  # want: sql-injection high


def run_elsewhere():
    keep(f"SELECT * FROM people WHERE name = '{request.args['name']}'")  # want: sql-injection warning high
    connection.execute("SELECT * FROM people")


def run_another():
    name = request.args["name"]
    keep(f"SELECT * FROM people WHERE name = '{name}'")  # want: sql-injection warning high
    connection.execute(f"SELECT * FROM people WHERE name = '{name}'")  # want: sql-injection high


def handed(name):
    query = f"SELECT * FROM people WHERE name = '{name}'"
    connection.execute(query)  # want: sql-injection high


def test_handed():
    handed(request.args["name"])


def built(name):
    return f"SELECT * FROM people WHERE name = '{name}'"


def test_built():
    connection.execute(built(request.args["name"]))  # want: sql-injection high
