import subprocess

from sqlalchemy import text


def find_items(db, wanted):
    return db.execute(text("SELECT * FROM item WHERE name = :name"), {"name": wanted}).all()


def search(db, wanted):
    sql = f"SELECT * FROM item WHERE name LIKE '%{wanted.text}%' LIMIT {wanted.limit}"
    return db.execute(text(sql)).all()  # want: sql-injection high


def run_job(command, retries):
    for _ in range(retries + 1):
        subprocess.run(command, shell=True)  # want: shell-true high


def run_listed(arguments):
    subprocess.run(["job", "--", *arguments])
