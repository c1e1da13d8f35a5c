import subprocess


def run(line):
    return subprocess.run(line, shell=True, check=True)  # want: shell-true high
