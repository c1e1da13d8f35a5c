import os  # want: stdlib-shadowing


def run_it(line):
    os.system(line)  # want: os-system high
