import os
import subprocess
import sys
from os import environ, getenv

from decouple import AutoConfig, Csv, config
from environs import Env


def variables():
    eval(os.environ["X"])  # want: eval-dynamic warning
    eval(os.environ.get("X", "0"))  # want: eval-dynamic warning
    eval(environ["X"].strip())  # want: eval-dynamic warning
    eval(os.getenv("X"))  # want: eval-dynamic warning
    eval(getenv("X", "0"))  # want: eval-dynamic warning
    subprocess.run(os.environ["PAGER"], shell=True)  # want: shell-true warning


def more_variables():
    eval(os.environb[b"X"])  # want: eval-dynamic warning
    eval(os.getenvb(b"X"))  # want: eval-dynamic warning
    eval(os.environ.pop("X"))  # want: eval-dynamic warning
    eval(os.environ.setdefault("X", "1"))  # want: eval-dynamic warning
    eval(os.environ.copy()["X"])  # want: eval-dynamic warning
    for name, value in os.environ.items():
        eval(value)  # want: eval-dynamic warning
    for value in os.environ.values():
        eval(value)  # want: eval-dynamic warning
    for name in os.environ.keys():
        eval(name)  # want: eval-dynamic warning


def libraries():
    eval(config("X"))  # want: eval-dynamic high
    eval(config("X", default="1", cast=str))  # want: eval-dynamic high
    eval(config("X", cast=Csv)[0])  # want: eval-dynamic high
    exec(f"x = {config('N', cast=int)}")  # want: exec-dynamic medium
    reads = AutoConfig("/etc/app")
    eval(reads("X"))  # want: eval-dynamic high
    env = Env()
    eval(env("X"))  # want: eval-dynamic high
    eval(env.str("X"))  # want: eval-dynamic high
    eval(env.list("X")[0])  # want: eval-dynamic high
    eval(env.dict("X")["x"])  # want: eval-dynamic high
    eval(env.json("X")["x"])  # want: eval-dynamic high
    eval(env.url("X").path)  # want: eval-dynamic high
    eval(env.path("X").name)  # want: eval-dynamic high
    eval(env.tuple("X")[0])  # want: eval-dynamic high
    eval(env.unicode("X"))  # want: eval-dynamic high
    eval(env.bytes("X"))  # want: eval-dynamic high
    eval(env.get_value("X"))  # want: eval-dynamic high
    exec(f"x = {env.int('N')}, {env.bool('N')}, {env.float('N')}, {env.decimal('N')}, {env.date('N')}")
    exec(f"x = {env.datetime('N')}, {env.time('N')}, {env.timedelta('N')}, {env.uuid('N')}, {env.log_level('N')}")
    exec(f"x = {env.enum('N')}")


def in_full():
    sys.path.append(os.environ["PLUGINS"])  # want: sys-path-mutation error


def written():
    os.environ["X"] = "1"
    exec(str(int(os.environ["X"])))
    eval("X" if "X" in os.environ else "Y")  # want: eval-dynamic low
