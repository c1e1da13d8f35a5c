import os
import subprocess


class Job:
    def __init__(self, line):
        self.line = line

    def go(self):
        os.system(self.line)  # want: os-system high


class Listed(Job):
    def go(self):
        subprocess.run(["git", self.line])


class Base:
    def handle(self, line):
        self.do(line)


def make(line):
    return Job(line)
