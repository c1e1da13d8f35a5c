import sqlite3


class Store:
    def __init__(self, path):
        self.db = sqlite3.connect(path)

    def messages(self, room):
        return self.db.execute("SELECT text FROM message WHERE room = ?", (room,)).fetchall()

    def add(self, room, text):
        self.db.execute(f"INSERT INTO message VALUES ('{room}', ?)", (text,))  # want: sql-injection
        self.db.execute("INSERT INTO message VALUES (?, ?)", (room, text))
