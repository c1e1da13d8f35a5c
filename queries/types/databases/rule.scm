; Connections and cursors: what connects gives a connection, which gives cursors.
((call function: (_) @f) @typed (#resolves? @f "sqlite3.connect" "sqlite3.dbapi2.connect") (#type! "sqlite3.Connection"))
((call function: (_) @f) @typed
  (#resolves? @f
    "sqlite3.Connection.cursor" "sqlite3.Connection.execute" "sqlite3.Connection.executemany"
    "sqlite3.Connection.executescript" "sqlite3.Cursor.execute" "sqlite3.Cursor.executemany")
  (#type! "sqlite3.Cursor"))

(#same! "psycopg2.connect" "psycopg2.extensions.connect")
(#same! "psycopg2.extensions.connection" "psycopg2.extras.RealDictConnection" "psycopg2.extras.DictConnection")
((call function: (_) @f) @typed
  (#resolves? @f "psycopg2.connect" "psycopg2.pool.SimpleConnectionPool.getconn" "psycopg2.pool.ThreadedConnectionPool.getconn")
  (#type! "psycopg2.extensions.connection"))
((call function: (_) @f) @typed (#resolves? @f "psycopg2.extensions.connection.cursor") (#type! "psycopg2.extensions.cursor"))
((call function: (_) @f) @typed (#resolves? @f "psycopg.connect" "psycopg.Connection.connect") (#type! "psycopg.Connection"))
((call function: (_) @f) @typed (#resolves? @f "psycopg.Connection.cursor" "psycopg.Connection.execute") (#type! "psycopg.Cursor"))
((call function: (_) @f) @typed
  (#resolves? @f "psycopg.AsyncConnection.connect")
  (#type! "psycopg.AsyncConnection"))
((call function: (_) @f) @typed
  (#resolves? @f "psycopg.AsyncConnection.cursor" "psycopg.AsyncConnection.execute")
  (#type! "psycopg.AsyncCursor"))

(#same! "pymysql.connect" "pymysql.Connect" "pymysql.connections.Connection" "MySQLdb.connect" "MySQLdb.Connection")
((call function: (_) @f) @typed (#resolves? @f "pymysql.connect") (#type! "pymysql.connections.Connection"))
((call function: (_) @f) @typed (#resolves? @f "pymysql.connections.Connection.cursor") (#type! "pymysql.cursors.Cursor"))
((call function: (_) @f) @typed
  (#resolves? @f "mysql.connector.connect" "mysql.connector.pooling.MySQLConnectionPool.get_connection")
  (#type! "mysql.connector.MySQLConnection"))
((call function: (_) @f) @typed (#resolves? @f "mysql.connector.MySQLConnection.cursor") (#type! "mysql.connector.cursor.MySQLCursor"))
((call function: (_) @f) @typed (#resolves? @f "pyodbc.connect") (#type! "pyodbc.Connection"))
((call function: (_) @f) @typed (#resolves? @f "pyodbc.Connection.cursor" "pyodbc.Connection.execute") (#type! "pyodbc.Cursor"))
((call function: (_) @f) @typed (#resolves? @f "cx_Oracle.connect" "oracledb.connect") (#type! "oracledb.Connection"))
((call function: (_) @f) @typed (#resolves? @f "oracledb.Connection.cursor") (#type! "oracledb.Cursor"))
((call function: (_) @f) @typed (#resolves? @f "asyncpg.connect" "asyncpg.pool.Pool.acquire") (#type! "asyncpg.Connection"))
((call function: (_) @f) @typed (#resolves? @f "asyncpg.create_pool") (#type! "asyncpg.pool.Pool"))

; Django's own connections.
((_) @typed
  (#resolves? @typed "django.db.connection")
  (#type! "django.db.backends.base.base.BaseDatabaseWrapper"))
((_) @typed
  (#resolves? @typed "django.db.connections")
  (#type! "builtins.dict" "django.db.backends.base.base.BaseDatabaseWrapper"))
((call function: (_) @f) @typed
  (#resolves? @f "django.db.backends.base.base.BaseDatabaseWrapper.cursor")
  (#type! "django.db.backends.utils.CursorWrapper"))

; SQLAlchemy.
(#same! "sqlalchemy.create_engine" "sqlalchemy.engine.create_engine" "sqlmodel.create_engine")
(#same! "sqlalchemy.engine.Engine" "sqlalchemy.Engine" "sqlalchemy.engine.base.Engine")
(#same! "sqlalchemy.engine.Connection" "sqlalchemy.Connection" "sqlalchemy.engine.base.Connection")
(#same! "sqlalchemy.orm.Session" "sqlalchemy.orm.session.Session" "sqlmodel.Session")
((call function: (_) @f) @typed (#resolves? @f "sqlalchemy.create_engine") (#type! "sqlalchemy.engine.Engine"))
((call function: (_) @f) @typed
  (#resolves? @f "sqlalchemy.engine.Engine.connect" "sqlalchemy.engine.Engine.begin" "sqlalchemy.orm.Session.connection")
  (#type! "sqlalchemy.engine.Connection"))
((call function: (_) @f) @typed
  (#resolves? @f "sqlalchemy.orm.sessionmaker" "sqlalchemy.orm.session.sessionmaker")
  (#type! "sqlalchemy.orm.sessionmaker"))
((call function: (_) @f) @typed
  (#resolves? @f "sqlalchemy.orm.sessionmaker.__call__" "sqlalchemy.orm.Session")
  (#type! "sqlalchemy.orm.Session"))
