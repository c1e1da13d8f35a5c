import ast
import subprocess
from pathlib import Path

TOOLS = {"calculate": {}, "run_shell": {}, "read_file": {}}
ROOT = Path("/srv/docs")


def calculate(expression):
    try:
        return str(ast.literal_eval(expression))
    except ValueError:
        return str(eval(expression))  # want: eval-dynamic high


def run_shell(command, timeout=10):
    done = subprocess.run(command, shell=True, capture_output=True, text=True, timeout=timeout)  # want: shell-true high
    return done.stdout


def read_file(path):
    full = (ROOT / path).resolve()
    if not full.is_relative_to(ROOT):
        raise ValueError(path)
    return full.read_text()
