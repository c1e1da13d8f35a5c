; Quotes, comments and further statements in the data become part of the query.
(#set! cwe "89")
(#set! fixes "sql-parameters")
(#set! aliases "B608 B610 B611 S608 S610 S611")
(#set! aliases "formatted-sql-query sqlalchemy-execute-raw-query tainted-sql-string psycopg-sqli")
(#set! aliases "PYTHON-DJANGO-SEC-001 PYTHON-DJANGO-SEC-002 PYTHON-DJANGO-SEC-003 PYTHON-DJANGO-SEC-004 PYTHON-DJANGO-SEC-005 PYTHON-DJANGO-SEC-006 PYTHON-FLASK-SEC-003 PYTHON-LAMBDA-SEC-010 PYTHON-LAMBDA-SEC-011 PYTHON-LAMBDA-SEC-012 PYTHON-LAMBDA-SEC-013 PYTHON-LAMBDA-SEC-014 PYTHON-LAMBDA-SEC-015 PYTHON-LANG-SEC-080 PYTHON-LANG-SEC-081 PYTHON-LANG-SEC-082 PYTHON-LANG-SEC-083 PYTHON-LANG-SEC-084 PYTHON-PYRAMID-SEC-003")
(#set! aliases "py/sql-injection")
(#set! levels "none none error")
(#set! message "{sink} becomes part of the SQL that {callee} runs")

(#same! "sqlalchemy.text" "sqlalchemy.sql.text" "sqlalchemy.sql.expression.text" "sqlmodel.text")
(#same! "sqlalchemy.literal_column" "sqlalchemy.sql.literal_column" "sqlalchemy.sql.expression.literal_column")
(#same! "django.db.models.expressions.RawSQL" "django.db.models.RawSQL")

; By position: the drivers call their parameter sql, query, operation or statement.
((call function: (_) @callee) @call
  (#resolves? @callee
    "sqlite3.Connection.execute" "sqlite3.Connection.executemany" "sqlite3.Connection.executescript"
    "sqlite3.Cursor.execute" "sqlite3.Cursor.executemany" "sqlite3.Cursor.executescript")
  (#sink! @call 0))
((call function: (_) @callee) @call
  (#resolves? @callee
    "dbapi.Cursor.execute" "dbapi.Cursor.executemany" "dbapi.Connection.execute" "dbapi.Cursor.mogrify" "dbapi.Cursor.stream"
    "dbapi.Connection.query" "aiosqlite.Connection.execute_fetchall" "aiosqlite.Connection.execute_insert")
  (#sink! @call 0 "query"))
((call function: (_) @callee) @call
  (#resolves? @callee "dbapi.Cursor.execute" "dbapi.Cursor.executemany")
  (#sink! @call - "operation"))
((call function: (_) @callee) @call
  (#resolves? @callee
    "dbapi.Cursor.execute" "dbapi.Cursor.executemany" "dbapi.Cursor.copy_expert" "aiosqlite.Connection.execute"
    "aiosqlite.Connection.executemany" "aiosqlite.Cursor.execute" "aiosqlite.Cursor.executemany"
    "peewee.SQL" "peewee.Database.execute_sql" "peewee.SqliteDatabase.execute_sql" "peewee.MySQLDatabase.execute_sql"
    "peewee.PostgresqlDatabase.execute_sql"
    "pandas.read_sql" "pandas.read_sql_query" "pandas.io.sql.read_sql" "pandas.io.sql.read_sql_query")
  (#sink! @call 0 "sql"))
((call function: (_) @callee) @call
  (#resolves? @callee "aiosqlite.Connection.executescript" "aiosqlite.Cursor.executescript")
  (#sink! @call 0 "sql_script"))
((call function: (_) @callee) @call
  (#resolves? @callee "psycopg2.extras.execute_values" "psycopg2.extras.execute_batch")
  (#sink! @call 1 "sql"))
((call function: (_) @callee) @call
  (#resolves? @callee
    "asyncpg.Connection.execute" "asyncpg.Connection.fetch" "asyncpg.Connection.fetchrow" "asyncpg.Connection.fetchval"
    "asyncpg.Connection.prepare" "asyncpg.Connection.cursor" "asyncpg.Connection.copy_from_query")
  (#sink! @call 0 "query"))
((call function: (_) @callee) @call
  (#resolves? @callee "asyncpg.Connection.executemany")
  (#sink! @call 0 "command"))
((call function: (_) @callee) @call
  (#resolves? @callee
    "sqlalchemy.engine.Connection.execute" "sqlalchemy.engine.Connection.exec_driver_sql"
    "sqlalchemy.engine.Connection.scalar" "sqlalchemy.engine.Connection.scalars"
    "sqlalchemy.orm.Session.execute" "sqlalchemy.orm.Session.scalar" "sqlalchemy.orm.Session.scalars" "sqlalchemy.DDL")
  (#sink! @call 0 "statement"))
((call function: (_) @callee) @call
  (#resolves? @callee
    "clickhouse_driver.Client.execute" "clickhouse_driver.Client.execute_with_progress"
    "clickhouse_driver.Client.execute_iter" "clickhouse_driver.Client.query_dataframe")
  (#sink! @call 0 "query"))
((call function: (_) @callee) @call
  (#resolves? @callee "pg8000.Connection.run" "pg8000.Connection.prepare")
  (#sink! @call 0 "sql"))
((call function: (_) @callee) @call
  (#resolves? @callee "sqlalchemy.text" "sqlalchemy.literal_column")
  (#sink! @call 0 "text"))
((call function: (_) @callee) @call
  (#resolves? @callee "psycopg2.sql.SQL")
  (#sink! @call 0 "string"))
((call function: (_) @callee) @call
  (#resolves? @callee "psycopg.sql.SQL")
  (#sink! @call 0 "obj"))

; Databases behind an interface of the cloud.
((call function: (_) @callee) @call
  (#resolves? @callee "*.execute_statement" "*.batch_execute_statement" "*.start_query_execution")
  (#sink! @call - "Statement") (#sink! @call - "sql") (#sink! @call - "Sql") (#sink! @call - "QueryString"))

; A statement that is put together of parts that are not all constant.
((call function: (_) @callee) @call
  (#resolves? @callee
    "sqlite3.Connection.execute" "sqlite3.Connection.executemany" "sqlite3.Connection.executescript"
    "sqlite3.Cursor.execute" "sqlite3.Cursor.executemany" "sqlite3.Cursor.executescript"
    "dbapi.Cursor.execute" "dbapi.Cursor.executemany" "dbapi.Connection.execute" "dbapi.Connection.query"
    "aiosqlite.Connection.execute" "aiosqlite.Connection.executemany" "aiosqlite.Connection.executescript"
    "aiosqlite.Connection.execute_fetchall" "aiosqlite.Cursor.execute" "aiosqlite.Cursor.executemany"
    "asyncpg.Connection.execute" "asyncpg.Connection.executemany" "asyncpg.Connection.fetch"
    "asyncpg.Connection.fetchrow" "asyncpg.Connection.fetchval" "asyncpg.Connection.prepare" "asyncpg.Connection.cursor"
    "pg8000.Connection.run" "pg8000.Connection.prepare" "clickhouse_driver.Client.execute"
    "clickhouse_driver.Client.execute_with_progress" "clickhouse_driver.Client.execute_iter"
    "clickhouse_driver.Client.query_dataframe"
    "sqlalchemy.engine.Connection.execute" "sqlalchemy.engine.Connection.exec_driver_sql"
    "sqlalchemy.engine.Connection.scalar" "sqlalchemy.orm.Session.execute" "sqlalchemy.orm.Session.scalar"
    "pandas.read_sql" "pandas.read_sql_query"
    "*.execute" "*.executemany" "*.executescript" "*.exec_driver_sql" "*.execute_sql" "*.fetchrow" "*.fetchval"
    "*.read_sql" "*.read_sql_query")
  (#begins? @call 0 - "(?i)^(\\s|\\(|--[^\\n]*\\n|/\\*[^*]*\\*/)*(select|insert|replace|update|delete|create|drop|alter|truncate|merge|with|pragma|grant|revoke|call|exec|execute|attach|explain|show|describe)\\s")
  (#sink! @call 0)
  (#set! levels "none warning error"))
; Methods of other names, if it surely is a statement.
((call function: (_) @callee) @call
  (#resolves? @callee
    "*.query" "*.run" "*.fetch" "*.fetch_all" "*.fetch_one" "*.fetchall" "*.fetchone" "*.prepare" "*.cursor" "*.sql" "*.raw"
    "*.run_query" "*.execute_query" "*.iterate")
  (#begins? @call 0 - "(?i)^(\\s|\\(|--[^\\n]*\\n|/\\*[^*]*\\*/)*(select\\s[^;]*\\sfrom\\s|insert\\s+(ignore\\s+)?into\\s|replace\\s+into\\s|update\\s+\\S+\\s+set\\s|delete\\s+from\\s|(create|drop|alter|truncate)\\s+(temp(orary)?\\s+|unique\\s+)?(table|view|index|database|schema|user|role)\\s|merge\\s+into\\s|with\\s+(recursive\\s+)?\\S+\\s+as\\s*\\()")
  (#sink! @call 0)
  (#set! levels "none warning error"))
; And what is part of a statement, however it begins.
((call function: (_) @callee) @call
  (#resolves? @callee
    "sqlalchemy.text" "sqlalchemy.literal_column" "sqlalchemy.DDL" "django.db.models.expressions.RawSQL" "peewee.SQL"
    "psycopg2.sql.SQL" "psycopg.sql.SQL")
  (#begins? @call 0 - "[^…\\s]")
  (#sink! @call 0)
  (#set! levels "none warning error"))
((call function: (_) @callee) @call
  (#resolves? @callee "django.db.models.expressions.RawSQL")
  (#begins? @call - sql "[^…\\s]")
  (#sink! @call - sql)
  (#set! levels "none warning error"))

; Put together here, to be run by something that is not known.
([(string (interpolation)) (concatenated_string)] @text
  (#begins? @text "(?i)^(\\s|\\(|--[^\\n]*\\n|/\\*[^*]*\\*/)*(select\\s[^;]*\\sfrom\\s|insert\\s+(ignore\\s+)?into\\s|replace\\s+into\\s|update\\s+\\S+\\s+set\\s|delete\\s+from\\s|(create|drop|alter|truncate)\\s+(temp(orary)?\\s+|unique\\s+)?(table|view|index|database|schema|user|role)\\s|merge\\s+into\\s|with\\s+(recursive\\s+)?\\S+\\s+as\\s*\\()")
  (#sink! @text)
  (#set! yields true)
  (#set! levels "none hint warning")
  (#set! message "{sink} becomes part of an SQL statement"))
((binary_operator left: (_) @left operator: ["+" "%"]) @text
  (#constant? @left "(?i)^(\\s|\\(|--[^\\n]*\\n|/\\*[^*]*\\*/)*(select\\s[^;]*\\sfrom\\s|insert\\s+(ignore\\s+)?into\\s|replace\\s+into\\s|update\\s+\\S+\\s+set\\s|delete\\s+from\\s|(create|drop|alter|truncate)\\s+(temp(orary)?\\s+|unique\\s+)?(table|view|index|database|schema|user|role)\\s|merge\\s+into\\s|with\\s+(recursive\\s+)?\\S+\\s+as\\s*\\()")
  (#sink! @text)
  (#set! yields true)
  (#set! levels "none hint warning")
  (#set! message "{sink} becomes part of an SQL statement"))
((call function: (attribute object: (_) @left attribute: (identifier) @method)) @text
  (#eq? @method "format" "format_map" "replace")
  (#constant? @left "(?i)^(\\s|\\(|--[^\\n]*\\n|/\\*[^*]*\\*/)*(select\\s[^;]*\\sfrom\\s|insert\\s+(ignore\\s+)?into\\s|replace\\s+into\\s|update\\s+\\S+\\s+set\\s|delete\\s+from\\s|(create|drop|alter|truncate)\\s+(temp(orary)?\\s+|unique\\s+)?(table|view|index|database|schema|user|role)\\s|merge\\s+into\\s|with\\s+(recursive\\s+)?\\S+\\s+as\\s*\\()")
  (#sink! @text)
  (#set! yields true)
  (#set! levels "none hint warning")
  (#set! message "{sink} becomes part of an SQL statement"))

; A receiver that only its name tells.
((call function: (attribute object: (_) @receiver attribute: (identifier)) @callee) @call
  (#match? @receiver "(?i)(^|[._])(cur|cursor|c|conn|connection|con|db|database|session|engine|sql)(\\(\\))?$")
  (#resolves? @callee "*.execute" "*.executemany" "*.executescript" "*.exec_driver_sql")
  (#sink! @call 0))

; What a query of SQLAlchemy takes as it stands; the rest of its methods refuse text, since 1.3.
((call function: (_) @callee) @call
  (#resolves? @callee "sqlalchemy.orm.Query.prefix_with" "sqlalchemy.orm.Query.suffix_with")
  (#sink! @call arguments))
((call function: (_) @callee) @call
  (#resolves? @callee "sqlalchemy.orm.Query.with_hint")
  (#sink! @call 1 "text"))
((call function: (_) @callee) @call
  (#resolves? @callee
    "sqlalchemy.orm.Query.filter" "sqlalchemy.orm.Query.where" "sqlalchemy.orm.Query.having" "sqlalchemy.orm.Query.group_by"
    "sqlalchemy.orm.Query.order_by" "sqlalchemy.orm.Query.distinct" "sqlalchemy.orm.Query.from_statement")
  (#sink! @call arguments)
  (#set! contents harmless)
  (#set! levels "none none info")
  (#set! message "{sink} becomes part of the SQL of {callee} before SQLAlchemy 1.3"))

; Django's querysets. What these are given stays as it is, also if it is known, but not written there.
((call function: (attribute object: (_) @objects attribute: (identifier) @method)) @call
  (#match? @objects "(^|\\.)objects(\\.|$)")
  (#eq? @method "raw")
  (#computed? @call 0 "raw_query")
  (#sink! @call 0 "raw_query")
  (#set! levels "hint info error")
  (#set! message "{sink} becomes part of the SQL that raw() runs"))
((call function: (attribute object: (_) @objects attribute: (identifier) @method)) @call
  (#match? @objects "(^|\\.)objects(\\.|$)")
  (#eq? @method "raw")
  (#begins? @call 0 "raw_query" "(?i)^(\\s|\\(|--[^\\n]*\\n|/\\*[^*]*\\*/)*(select|insert|replace|update|delete|create|drop|alter|truncate|merge|with|pragma|grant|revoke|call|exec|execute|attach|explain|show|describe)\\s")
  (#sink! @call 0 "raw_query")
  (#set! levels "none warning error")
  (#set! message "{sink} becomes part of the SQL that raw() runs"))
((call function: (attribute object: (_) @objects attribute: (identifier) @method)) @call
  (#match? @objects "(^|\\.)objects(\\.|$)")
  (#eq? @method "extra")
  (#computed? @call 0 "select")
  (#sink! @call 0 "select")
  (#set! levels "hint warning error")
  (#set! message "{sink} becomes part of the SQL of extra()"))
((call function: (attribute object: (_) @objects attribute: (identifier) @method)) @call
  (#match? @objects "(^|\\.)objects(\\.|$)")
  (#eq? @method "extra")
  (#computed? @call 1 "where")
  (#sink! @call 1 "where")
  (#set! levels "hint warning error")
  (#set! message "{sink} becomes part of the SQL of extra()"))
((call function: (attribute object: (_) @objects attribute: (identifier) @method)) @call
  (#match? @objects "(^|\\.)objects(\\.|$)")
  (#eq? @method "extra")
  (#computed? @call 3 "tables")
  (#sink! @call 3 "tables")
  (#set! levels "hint warning error")
  (#set! message "{sink} becomes part of the SQL of extra()"))
((call function: (attribute object: (_) @objects attribute: (identifier) @method)) @call
  (#match? @objects "(^|\\.)objects(\\.|$)")
  (#eq? @method "extra")
  (#computed? @call 4 "order_by")
  (#sink! @call 4 "order_by")
  (#set! levels "hint warning error")
  (#set! message "{sink} becomes part of the SQL of extra()"))
((call function: (_) @callee) @call
  (#resolves? @callee "django.db.models.expressions.RawSQL")
  (#computed? @call 0 "sql")
  (#sink! @call 0 "sql")
  (#set! levels "hint info error"))

; Composed by the driver: each part is quoted as what it is.
((call function: (_) @f) @sanitizer
  (#resolves? @f
    "psycopg2.sql.Identifier" "psycopg2.sql.Literal" "psycopg2.sql.Placeholder" "psycopg2.sql.Composed"
    "psycopg2.extensions.quote_ident" "psycopg2.extensions.adapt" "psycopg.sql.Identifier" "psycopg.sql.Literal"
    "psycopg.sql.Placeholder" "psycopg.sql.Composed" "psycopg.sql.quote" "psycopg2.sql.SQL.format" "psycopg2.sql.SQL.join"
    "psycopg.sql.SQL.format" "psycopg.sql.SQL.join" "psycopg2.sql.SQL" "psycopg.sql.SQL"
    "psycopg2.sql.Identifier.as_string" "psycopg2.sql.Literal.as_string" "psycopg2.sql.Composed.as_string"
    "psycopg.sql.Identifier.as_string" "psycopg.sql.Literal.as_string" "psycopg.sql.Composed.as_string")
  (#cleans! 89))

; A name between quotes, with those inside it doubled.
((call function: (_) @f) @sanitizer
  (#resolves? @f
    "*.quote_name" "*.quote_name_unless_alias" "*.quote_identifier" "*.quote_ident" "dbapi.Connection.ops.quote_name" "django.db.connection.ops.quote_name")
  (#cleans! 89))

; What has been reported where it became a statement is not reported again where it runs.
((call function: (_) @f) @sanitizer
  (#resolves? @f
    "sqlalchemy.text" "sqlalchemy.literal_column" "sqlalchemy.DDL" "django.db.models.expressions.RawSQL" "peewee.SQL"
    "dbapi.Cursor.mogrify")
  (#cleans! 89))
