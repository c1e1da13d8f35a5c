import os
import sqlite3
import subprocess


def ping(host, times):
    os.system(f"ping -c {times} localhost")  # want: os-system medium
    os.system(f"ping {host}")  # want: os-system high
    subprocess.run(["ping", "-c", str(times), "--", host])


def backup(folder, level, dry_run):
    subprocess.run(f"backup --{level} {'-n' if dry_run else ''} /srv", shell=True)  # want: shell-true medium
    subprocess.run(["tar", "-cf", "/tmp/backup.tar", "--", folder])
    subprocess.run(f"tar -cf /tmp/backup.tar {folder}", shell=True)  # want: shell-true high


def query(statement, limit):
    sqlite3.connect("tool.db").execute(f"SELECT * FROM log LIMIT {limit}")
    return sqlite3.connect("tool.db").execute("SELECT * FROM " + statement)  # want: sql-injection high
