import sqlite3

from flask import g


def connection():
    if "db" not in g:
        g.db = sqlite3.connect("shop.db")
    return g.db


def query(sql, args=(), one=False):
    rows = connection().execute(sql, args).fetchall()  # want: sql-injection high
    return rows[0] if one and rows else rows


class Repository:
    table = "items"

    def __init__(self, db=None):
        self.db = db or connection()

    def find(self, name):
        return self.db.execute(f"SELECT * FROM {self.table} WHERE name = ?", (name,))

    def search(self, text, order):
        sql = "SELECT * FROM items WHERE name LIKE '%" + text + "%' ORDER BY " + order
        return self.db.execute(sql)  # want: sql-injection high
