def put_together(executor, name):
    executor.execute("SELECT " + name)  # want: sql-injection medium
    query = "select * from names"
    executor.execute(query)
    query += " where name = " + name
    executor.execute(query)  # want: sql-injection medium
    executor.execute("select {}".format(name).strip())  # want: sql-injection medium
    executor.execute("select " f"{name}")  # want: sql-injection medium
    executor.execute("task" + name)
    executor.execute("selection " + name)
