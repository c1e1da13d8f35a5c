import sqlite3
import sys
from contextlib import closing

import aiosqlite
import asyncpg
import clickhouse_driver
import mysql.connector
import pandas as pd
import pg8000
import pg8000.native
import psycopg2
import pymysql
import sqlalchemy
from app import db
from django.db import connection, connections
from django.db.models.expressions import RawSQL
from flask import Flask, g, request
from psycopg2 import sql
from sqlalchemy import create_engine, text
from sqlalchemy.orm import Session, sessionmaker

from .models import Person

app = Flask(__name__)
TABLE = "people"


@app.route("/concatenated")
def concatenated():
    cursor = sqlite3.connect("a.db").cursor()
    cursor.execute("SELECT * FROM people WHERE name = ?", (request.args["name"],))  # want: sql-injection high
    cursor.execute("SELECT * FROM people WHERE name = ?", (request.args["name"],))  # want: sql-injection high
    cursor.execute("SELECT * FROM people WHERE name = ?", (request.args["name"],))  # want: sql-injection high
    cursor.executescript(request.args["script"])  # want: sql-injection high
    return ""


@app.route("/parameters")
def parameters():
    cursor = sqlite3.connect("a.db").cursor()
    cursor.execute("SELECT * FROM people WHERE name = ?", (request.args["name"],))
    cursor.execute("SELECT * FROM people WHERE name = :name", {"name": request.args["name"]})
    cursor.executemany("INSERT INTO people VALUES (?)", [(n,) for n in request.args.getlist("name")])
    return ""


@app.route("/with")
def with_connection():
    with sqlite3.connect("a.db") as connection:
        connection.execute("DELETE FROM people WHERE name = ?", (request.args['name'],))  # want: sql-injection high
    with closing(sqlite3.connect("a.db")) as other, closing(other.cursor()) as cursor:
        cursor.execute("DELETE FROM people WHERE name = ?", (request.args['name'],))  # want: sql-injection high
    return ""


@app.route("/number")
def number():
    person = int(request.args["id"])
    sqlite3.connect("a.db").execute(f"SELECT * FROM people WHERE id = {person}")
    sqlite3.connect("a.db").execute("SELECT * FROM people WHERE id = %d" % person)
    return ""


@app.route("/ordered")
def ordered():
    order = request.args.get("order", "name")
    if order not in ("name", "born"):
        order = "name"
    sqlite3.connect("a.db").execute(f"SELECT * FROM people ORDER BY {order}")
    return ""


@app.route("/many")
def many():
    names = request.args.getlist("name")
    marks = ", ".join("?" for _ in names)
    sqlite3.connect("a.db").execute(f"SELECT * FROM people WHERE name IN ({marks})", names)
    marks = ",".join(["?"] * len(names))
    sqlite3.connect("a.db").execute("SELECT * FROM people WHERE name IN (" + marks + ")", names)
    return ""


@app.route("/escaped")
def escaped():
    name = request.args["name"].replace("'", "''")
    sqlite3.connect("a.db").execute("SELECT * FROM people WHERE name = ?", (name,))  # want: sql-injection high
    return ""


@app.route("/drivers")
def drivers():
    query = "SELECT * FROM people WHERE name = '" + request.args["name"] + "'"
    psycopg2.connect("").cursor().execute(query)  # want: sql-injection high
    pymysql.connect(host="x").cursor().execute(query=query)  # want: sql-injection high
    mysql.connector.connect(host="x").cursor().execute(operation=query)  # want: sql-injection high
    pd.read_sql(query, psycopg2.connect(""))  # want: sql-injection high
    g.db.execute(query)  # want: sql-injection high
    db.execute(query)  # want: sql-injection high
    db.session.execute(query)  # want: sql-injection high
    get_db().execute(query)  # want: sql-injection high
    cur = g.pool.cursor()
    cur.execute(request.args["query"])  # want: sql-injection high
    return ""


@app.route("/composed")
def composed():
    cursor = psycopg2.connect("").cursor()
    cursor.execute(sql.SQL("SELECT * FROM {} WHERE name = %s").format(sql.Identifier(request.args["table"])), ["x"])
    cursor.execute(sql.SQL("SELECT * FROM " + request.args["table"]))  # want: sql-injection high
    return ""


async def asynchronous():
    connection = await asyncpg.connect("")
    await connection.fetch("SELECT * FROM people WHERE name = $1", request.args['name'])  # want: sql-injection high
    await connection.fetchrow("SELECT * FROM people WHERE name = $1", request.args["name"])
    async with asyncpg.create_pool("") as pool:
        async with pool.acquire() as connection:
            await connection.execute("DROP TABLE " + request.args["table"])  # want: sql-injection high
    async with aiosqlite.connect("a.db") as connection:
        async with connection.execute("SELECT " + request.args["column"]) as cursor:  # want: sql-injection high
            return await cursor.fetchall()


@app.route("/alchemy")
def alchemy():
    engine = create_engine("sqlite://")
    name = request.args["name"]
    with engine.connect() as connection:
        connection.execute(text(f"SELECT * FROM people WHERE name = '{name}'"))  # want: sql-injection high
        connection.execute(text("SELECT * FROM people WHERE name = :name"), {"name": name})
        connection.exec_driver_sql("SELECT * FROM people WHERE name = '%s'" % name)  # want: sql-injection high
    with Session(engine) as session:
        session.execute(sqlalchemy.text("SELECT " + name))  # want: sql-injection high
        session.query(Person).filter(Person.name == name).all()
        session.query(Person).filter(text("name = '" + name + "'")).all()  # want: sql-injection high
    session = sessionmaker(bind=engine)()
    session.execute("SELECT " + name)  # want: sql-injection high
    return ""


@app.route("/django")
def django():
    name = request.args["name"]
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM people WHERE name = %s", (name,))  # want: sql-injection high
        cursor.execute("SELECT * FROM people WHERE name = %s", [name])
    with connections["other"].cursor() as cursor:
        cursor.execute("SELECT * FROM people WHERE name = %s", (name,))  # want: sql-injection high
    Person.objects.raw("SELECT * FROM people WHERE name = '%s'" % name)  # want: sql-injection high
    Person.objects.raw("SELECT * FROM people WHERE name = %s", [name])
    Person.objects.filter(name=name).extra(where=["name = '%s'" % name])  # want: sql-injection high
    Person.objects.extra(where=["name = %s"], params=[name])
    Person.objects.annotate(n=RawSQL("SELECT " + name, []))  # want: sql-injection high
    Person.objects.filter(name=name)
    return ""


def unknown_name(connection, name):
    connection.execute("SELECT * FROM people WHERE name = '%s'" % name)  # want: sql-injection medium
    connection.execute("SELECT * FROM people WHERE name = ?", (name,))


def unknown_text(query):
    sqlite3.connect("a.db").execute(query)
    sqlite3.connect("a.db").execute("PRAGMA foreign_keys = ON")


def quoted(schema, connection, table):
    schema.execute("DROP TABLE %s" % connection.ops.quote_name(table))


def added(connection, name):
    query = "SELECT * FROM people"
    query += " WHERE name = '" + name + "'"
    connection.execute(query)  # want: sql-injection medium


def constant():
    sqlite3.connect("a.db").execute("SELECT * FROM " + TABLE)
    sqlite3.connect("a.db").execute(f"SELECT * FROM {TABLE} WHERE id = {len(TABLE)}")


def other_execute(executor, name):
    executor.execute("task " + name)
    executor.submit("SELECT " + name)


def command_line():
    sqlite3.connect("a.db").execute("SELECT * FROM " + sys.argv[1])  # want: sql-injection warning


class Runner:
    def execute(self, text):
        return text


def own_class():
    return Runner().execute("SELECT " + request.args["x"])


def get_db():
    return g.connections.get()


def query_methods(session, sort):
    engine = create_engine("sqlite://")
    people = Session(engine).query(Person)
    people.order_by("name " + request.args["sort"])  # want: sql-injection info high
    people.order_by(request.args["sort"]).limit(5).filter("name = '" + request.args["name"] + "'")  # want: sql-injection info high
    people.filter(Person.name == request.args["name"]).order_by(Person.name)
    people.prefix_with(request.args["hint"])  # want: sql-injection high
    people.with_hint(Person, "USE INDEX (%s)" % request.args["index"])  # want: sql-injection high
    people.order_by("name " + sort)
    sqlalchemy.select(Person).where(text("name = '" + request.args["name"] + "'"))  # want: sql-injection high
    sqlalchemy.select(Person).order_by(text("name " + sort))  # want: sql-injection warning
    sqlalchemy.select(Person).order_by(text(sort))
    sqlalchemy.select(Person).order_by(text("name"))


def more_drivers(name):
    pg8000.native.Connection("user").run("SELECT * FROM people WHERE name = '" + name + "'")  # want: sql-injection warning
    pg8000.native.Connection("user").run("SELECT * FROM people WHERE name = :name", name=name)
    pg8000.connect(user="user").cursor().execute(request.args["query"])  # want: sql-injection high
    client = clickhouse_driver.Client("localhost")
    client.execute(request.args["query"])  # want: sql-injection high
    client.execute_iter("SELECT * FROM people WHERE name = %(name)s", {"name": name})


def queryset(table, column):
    people = Person.objects.filter(name="x")
    Person.objects.filter(name="x").extra(tables=[table])  # want: sql-injection warning
    Person.objects.extra(select={"n": f"SELECT {column} FROM people"})  # want: sql-injection warning
    Person.objects.extra(select={"n": "SELECT 1"}, where=["name = %s"], params=[column])
    Person.objects.extra(where=WHERE)  # want: sql-injection hint
    Person.objects.raw(column)  # want: sql-injection info
    people.annotate(n=RawSQL(f"lower({column})", []))  # want: sql-injection warning
    people.annotate(n=RawSQL(sql=f"lower({column})", params=[]))  # want: sql-injection warning
    people.annotate(n=RawSQL(column, []))  # want: sql-injection info
    people.annotate(n=RawSQL("lower(%s)", [column]))
    people.annotate(n=RawSQL("lower(" + TABLE + ")", []))  # want: sql-injection hint


# What runs the text is not known.
def built(log, name, store):
    query = "SELECT * FROM people WHERE name = '%s'" % name  # want: sql-injection hint
    log.info("Select a name from the list: " + name)
    log.info(f"update {name}")
    store.run_query(f"SELECT * FROM people WHERE name = '{name}'")  # want: sql-injection warning
    store.remember(f"SELECT * FROM people WHERE name = '{request.args['name']}'")  # want: sql-injection warning high
    store.remember("SELECT * FROM people WHERE id = %d" % int(request.args["id"]))
    return query


# One mistake, one finding: where it runs.
def built_and_run(connection, name):
    query = "SELECT * FROM people WHERE name = '%s'" % name
    connection.execute(query)  # want: sql-injection warning


def built_from_outside_and_run(connection):
    query = "SELECT * FROM people WHERE name = '%s'" % request.args["name"]
    connection.execute(query)  # want: sql-injection high


def replaced(connection, name):
    connection.execute("SELECT * FROM people WHERE name = '[NAME]'".replace("[NAME]", name))  # want: sql-injection warning
    connection.execute("SELECT * FROM people WHERE name = '[NAME]'".replace("[NAME]", "ann"))


WHERE = ["name = 'x'"]


def cloud(client, name):
    client.execute_statement(Statement="SELECT * FROM people WHERE name = '%s'" % request.args["name"])  # want: sql-injection high
    client.execute_statement(Statement="SELECT * FROM people WHERE name = ?", Parameters=[{"S": request.args["name"]}])
