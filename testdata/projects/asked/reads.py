from pathlib import Path

from params import asked, counted


def show():
    return Path(asked("file")).read_text()  # want: path-traversal high


def page():
    return Path(f"page{counted('page')}").read_text()


def read(name):
    return Path(name).read_text()
