; Connections and cursors, by the libraries that make them. Where a library has several
; classes with the same methods, one stands for all.
(#same! "sqlite3" "sqlite3.dbapi2" "pysqlite2.dbapi2" "pysqlcipher3.dbapi2" "sqlcipher3.dbapi2")

((call function: (_) @f) @typed (#resolves? @f "sqlite3.connect") (#type! "sqlite3.Connection"))
((call function: (_) @f) @typed
  (#resolves? @f
    "sqlite3.Connection.cursor" "sqlite3.Connection.execute" "sqlite3.Connection.executemany"
    "sqlite3.Connection.executescript" "sqlite3.Cursor.execute" "sqlite3.Cursor.executemany")
  (#type! "sqlite3.Cursor"))

; PEP 249: connect(), cursor(), execute(operation). dbapi is a name of ours.
(#same! "dbapi.Connection"
  "psycopg2.extensions.connection" "psycopg.Connection" "psycopg.AsyncConnection" "pymysql.connections.Connection"
  "pymysql.Connection" "MySQLdb.connections.Connection" "mysql.connector.connection.MySQLConnection"
  "mysql.connector.MySQLConnection" "pyodbc.Connection" "cx_Oracle.Connection" "oracledb.Connection")
(#same! "dbapi.Cursor"
  "psycopg2.extensions.cursor" "psycopg2.extras.DictCursor" "psycopg2.extras.RealDictCursor" "psycopg.Cursor"
  "psycopg.AsyncCursor" "psycopg.cursor.Cursor" "pymysql.cursors.Cursor" "pymysql.cursors.DictCursor"
  "MySQLdb.cursors.Cursor" "MySQLdb.cursors.DictCursor" "mysql.connector.cursor.MySQLCursor" "pyodbc.Cursor"
  "cx_Oracle.Cursor" "oracledb.Cursor" "django.db.backends.utils.CursorWrapper" "django.db.backends.utils.CursorDebugWrapper"
  "aiomysql.Cursor" "aiomysql.cursors.Cursor" "aiopg.Cursor")
((call function: (_) @f) @typed
  (#resolves? @f
    "psycopg2.connect" "psycopg.connect" "psycopg.Connection.connect" "psycopg.AsyncConnection.connect"
    "pymysql.connect" "pymysql.Connect" "pymysql.connections.Connection" "MySQLdb.connect" "MySQLdb.Connect"
    "mysql.connector.connect" "mysql.connector.MySQLConnection" "pyodbc.connect" "pymssql.connect" "cx_Oracle.connect"
    "oracledb.connect" "pg8000.dbapi.connect" "snowflake.connector.connect" "duckdb.connect" "ibm_db_dbi.connect" "jaydebeapi.connect"
    "pyhive.hive.connect" "pyhive.presto.connect" "trino.dbapi.connect" "clickhouse_driver.dbapi.connect"
    "redshift_connector.connect" "databricks.sql.connect" "vertica_python.connect" "fdb.connect" "phoenixdb.connect"
    "aiomysql.connect" "aiopg.connect" "sqlalchemy.engine.Engine.raw_connection")
  (#type! "dbapi.Connection"))
((call function: (_) @f) @typed
  (#resolves? @f "dbapi.Connection.cursor" "dbapi.Connection.execute" "pyodbc.Connection.execute" "dbapi.Cursor.execute")
  (#type! "dbapi.Cursor"))

; Django's is made by the settings; connections["other"] are the same.
((_) @typed (#resolves? @typed "django.db.connection" "django.db.transaction.connection") (#type! "dbapi.Connection"))
((subscript value: (_) @all) @typed (#resolves? @all "django.db.connections") (#type! "dbapi.Connection"))

; Flask's extensions keep the connection of the request.
((_) @typed
  (#resolves? @typed "flask_mysqldb.MySQL.connection" "flask_mysql.MySQL.connection")
  (#type! "dbapi.Connection"))
((call function: (_) @f) @typed
  (#resolves? @f "flaskext.mysql.MySQL.get_db" "flaskext.mysql.MySQL.connect")
  (#type! "dbapi.Connection"))

(#same! "aiosqlite" "aiosqlite.core")
((call function: (_) @f) @typed (#resolves? @f "aiosqlite.connect") (#type! "aiosqlite.Connection"))
((call function: (_) @f) @typed
  (#resolves? @f
    "aiosqlite.Connection.cursor" "aiosqlite.Connection.execute" "aiosqlite.Connection.executemany"
    "aiosqlite.Connection.executescript")
  (#type! "aiosqlite.Cursor"))

; A pool has the methods of a connection.
(#same! "asyncpg.Connection"
  "asyncpg.connection.Connection" "asyncpg.Pool" "asyncpg.pool.Pool" "asyncpg.pool.PoolConnectionProxy")
((call function: (_) @f) @typed
  (#resolves? @f
    "asyncpg.connect" "asyncpg.connection.connect" "asyncpg.create_pool" "asyncpg.pool.create_pool" "asyncpg.Connection.acquire")
  (#type! "asyncpg.Connection"))

; SQLAlchemy. Sessions and connections take the same statements; so does an engine before 2.0.
(#same! "sqlalchemy.orm.Session"
  "sqlalchemy.orm.session.Session" "sqlalchemy.orm.scoped_session" "sqlalchemy.ext.asyncio.AsyncSession" "sqlmodel.Session"
  "sqlmodel.ext.asyncio.session.AsyncSession")
(#same! "sqlalchemy.engine.Connection"
  "sqlalchemy.Connection" "sqlalchemy.engine.base.Connection" "sqlalchemy.ext.asyncio.AsyncConnection"
  "sqlalchemy.engine.Engine" "sqlalchemy.Engine" "sqlalchemy.engine.base.Engine" "sqlalchemy.ext.asyncio.AsyncEngine")
((call function: (_) @f) @typed
  (#resolves? @f
    "sqlalchemy.create_engine" "sqlalchemy.engine.create_engine" "sqlalchemy.ext.asyncio.create_async_engine"
    "sqlmodel.create_engine" "sqlalchemy.engine.Connection.connect" "sqlalchemy.engine.Connection.begin"
    "sqlalchemy.engine.Connection.execution_options" "sqlalchemy.orm.Session.connection" "sqlalchemy.orm.Session.get_bind")
  (#type! "sqlalchemy.engine.Connection"))
((call function: (_) @f) @typed
  (#resolves? @f
    "sqlalchemy.orm.Session" "sqlalchemy.orm.sessionmaker" "sqlalchemy.orm.scoped_session"
    "sqlalchemy.ext.asyncio.async_sessionmaker" "sqlalchemy.orm.Session.begin")
  (#type! "sqlalchemy.orm.Session"))
((_) @typed
  (#resolves? @typed "flask_sqlalchemy.SQLAlchemy.session")
  (#type! "sqlalchemy.orm.Session"))
((_) @typed
  (#resolves? @typed "flask_sqlalchemy.SQLAlchemy.engine")
  (#type! "sqlalchemy.engine.Connection"))

; What a session is asked for. Queries and select() have the same methods, which give another of it.
(#same! "sqlalchemy.orm.Query"
  "sqlalchemy.orm.query.Query" "sqlalchemy.Select" "sqlalchemy.sql.Select" "sqlalchemy.sql.expression.Select"
  "sqlalchemy.sql.selectable.Select" "flask_sqlalchemy.BaseQuery" "flask_sqlalchemy.query.Query")
((call function: (_) @f) @typed
  (#resolves? @f
    "sqlalchemy.orm.Session.query" "sqlalchemy.select" "sqlalchemy.sql.select" "sqlalchemy.sql.expression.select"
    "sqlalchemy.future.select" "sqlmodel.select" "flask_sqlalchemy.SQLAlchemy.select"
    "sqlalchemy.orm.Query.filter" "sqlalchemy.orm.Query.filter_by" "sqlalchemy.orm.Query.where" "sqlalchemy.orm.Query.having"
    "sqlalchemy.orm.Query.group_by" "sqlalchemy.orm.Query.order_by" "sqlalchemy.orm.Query.distinct"
    "sqlalchemy.orm.Query.join" "sqlalchemy.orm.Query.outerjoin" "sqlalchemy.orm.Query.select_from"
    "sqlalchemy.orm.Query.with_entities" "sqlalchemy.orm.Query.add_columns" "sqlalchemy.orm.Query.options"
    "sqlalchemy.orm.Query.limit" "sqlalchemy.orm.Query.offset" "sqlalchemy.orm.Query.params"
    "sqlalchemy.orm.Query.prefix_with" "sqlalchemy.orm.Query.suffix_with" "sqlalchemy.orm.Query.with_hint"
    "sqlalchemy.orm.Query.execution_options" "sqlalchemy.orm.Query.from_statement")
  (#type! "sqlalchemy.orm.Query"))
((_) @typed
  (#resolves? @typed "flask_sqlalchemy.SQLAlchemy.Model.query")
  (#type! "sqlalchemy.orm.Query"))
; By the names that the frameworks' own templates give them.
((_) @typed
  (#resolves? @typed "pyramid.request.Request.dbsession")
  (#type! "sqlalchemy.orm.Session"))

(#same! "pg8000.Connection" "pg8000.native.Connection" "pg8000.legacy.Connection")
(#same! "dbapi.Cursor" "pg8000.legacy.Cursor" "pg8000.dbapi.Cursor")
((call function: (_) @f) @typed
  (#resolves? @f "pg8000.connect" "pg8000.legacy.connect" "pg8000.Connection")
  (#type! "pg8000.Connection"))
((call function: (_) @f) @typed (#resolves? @f "pg8000.Connection.cursor") (#type! "dbapi.Cursor"))

(#same! "clickhouse_driver.Client" "clickhouse_driver.client.Client" "aioch.Client" "aioch.client.Client")
((call function: (_) @f) @typed
  (#resolves? @f "clickhouse_driver.Client" "clickhouse_driver.Client.from_url")
  (#type! "clickhouse_driver.Client"))
