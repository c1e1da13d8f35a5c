import os


def run(line):
    os.popen(line)  # want: os-system high
