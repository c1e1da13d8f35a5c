import sqlite3


class Repository:
    def __init__(self, dsn):
        self.connection = sqlite3.connect(dsn)

    def part(self, number):
        return self.connection.execute(f"SELECT * FROM name LIMIT 20 OFFSET {number * 20}")

    def search(self, text):
        return self.connection.execute(f"SELECT * FROM name WHERE text LIKE '%{text}%'")  # want: sql-injection high

    def search_safely(self, text):
        return self.connection.execute("SELECT * FROM name WHERE text LIKE ?", (f"%{text}%",))

    def by_name(self, name):
        return self.connection.execute("SELECT * FROM name WHERE first = '" + name + "'")  # want: sql-injection high

    def of_kind(self, kind):
        return self.connection.execute(f"SELECT * FROM name WHERE kind = '{kind}'")

    def of_any_kind(self, kind):
        return self.connection.execute(f"SELECT * FROM name WHERE kind = '{kind}'")  # want: sql-injection high
