import asyncio
import subprocess
import sys
from isolated import run_isolated
from sys import executable

from flask import Flask, request

app = Flask(__name__)


# What is often shown as a safe way to run code that is not trusted.
def run(code):
    return subprocess.run([sys.executable, "-I", "-c", code], capture_output=True, timeout=5, env={})  # want: python-c-isolation info


@app.route("/run")
def route():
    code = request.form["code"]
    run_isolated(code)  # want: python-c-isolation high
    run_isolated(code, timeout=5)  # want: python-c-isolation warning
    run_isolated(code, timeout=5)  # want: python-c-isolation
    run_isolated(code, timeout=5)  # want: python-c-isolation
    run_isolated(code)  # want: python-c-isolation
    command = [sys.executable, "-E", "-c"]
    command.append(code)
    subprocess.Popen(command, env={})  # want: python-c-isolation
    return ""


def isolated(code):
    subprocess.run([sys.executable, "-I", "-c", code], env={}, timeout=5)
    subprocess.run([sys.executable, "-Es", "-c", code], env={}, timeout=5)
    return subprocess.Popen([sys.executable, "-I", "-c", code], env={})


def constants():
    subprocess.run([sys.executable, "-c", "import json; print(json.__file__)"])
    subprocess.run([sys.executable, "-m", "compileall", "."])
    subprocess.run([sys.executable, "script.py", "-v"])


def others(code, flags):
    subprocess.run(["sort", "-c", code])
    subprocess.run([sys.executable, code])
    subprocess.run([sys.executable, *flags, "-c", code], env={}, timeout=1)


async def later(code):
    await asyncio.create_subprocess_exec(sys.executable, "-c", code)  # want: python-c-isolation info
    await asyncio.create_subprocess_exec(sys.executable, "-I", "-c", code, env={})
