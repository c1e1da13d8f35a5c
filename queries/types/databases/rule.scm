; Connections and cursors of the standard library's database.
((call function: (_) @f) @typed (#resolves? @f "sqlite3.connect" "sqlite3.dbapi2.connect") (#type! "sqlite3.Connection"))
((call function: (_) @f) @typed
  (#resolves? @f
    "sqlite3.Connection.cursor" "sqlite3.Connection.execute" "sqlite3.Connection.executemany"
    "sqlite3.Connection.executescript" "sqlite3.Cursor.execute" "sqlite3.Cursor.executemany")
  (#type! "sqlite3.Cursor"))
