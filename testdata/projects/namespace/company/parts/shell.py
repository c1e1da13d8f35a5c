import os


def execute(line):
    os.system(line)  # want: os-system high
