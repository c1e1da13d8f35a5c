import os


def run(line):
    os.system(line)  # want: os-system high
