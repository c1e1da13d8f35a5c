import subprocess
import sys

from flask import request


def itself():
    subprocess.run([sys.executable, "-m", "pip", "--version"])
    subprocess.run([request.args["program"], "--version"])  # want: process-program-tainted high
