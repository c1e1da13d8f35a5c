import os
import subprocess

import psycopg2


def find(name, limit):
    with psycopg2.connect(os.environ["DSN"]) as connection, connection.cursor() as cursor:
        cursor.execute("SELECT * FROM orders WHERE name = %s LIMIT %s", (name, limit))
        cursor.execute(f"SELECT * FROM orders WHERE name = '{name}'")  # want: sql-injection high
        cursor.execute(f"SELECT * FROM orders LIMIT {int(limit)}")
        return cursor.fetchall()


def rebuild(order):
    subprocess.run(["rebuild", "--", order])
    subprocess.run(f"rebuild {order}", shell=True)  # want: shell-true high
