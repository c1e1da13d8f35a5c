import os


def run(line):
    os.system(line)  # want: os-system hint -- this one is called with constants only
