import pickle
import sqlite3


def rows():
    connection = sqlite3.connect("data.db")
    cursor = connection.cursor()
    cursor.execute("select blob from things")
    return pickle.loads(cursor.fetchone()[0])  # want: pickle-load medium
