import os

from . import isolated
from .isolated import run_isolated


def answer(code):
    result = run_isolated(code, mode="eval", timeout=1)
    os.system(result.value)  # want: os-system high
    os.system(result.output)  # want: os-system high
    os.system(f"head -{int(result.value)} log")
    os.system(isolated.run_isolated(code).value)  # want: os-system high
    os.system(isolated.run_elsewhere(code).value)  # want: os-system medium
