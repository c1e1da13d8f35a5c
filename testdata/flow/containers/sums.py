# The sum of lists begins as the first does, whatever the second is.
import subprocess

from flask import request


def sums(more):
    data = request.args["x"].split()
    subprocess.run(["ls"] + data)
    subprocess.run(["ls", "-l"] + more)
    subprocess.run(["git"] + data)  # want: argument-injection
    subprocess.run(data + ["ls"])  # want: process-program-tainted high
    command = ["ls"]
    command += data
    subprocess.run(command)
