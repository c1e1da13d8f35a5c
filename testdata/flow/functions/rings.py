import os
import sys


# The module runs both functions, which look up its os, while it is being run itself.
def first(text):
    os.system(text)  # want: os-system warning


# FIXME: what the second function found of os is what was known of the module before its
# first round, and nobody looks again: solver.get takes an answer of an unfinished ring for
# a final one.
def second(text):
    os.system(text)


class Client:
    pass


client = Client()
client.handler = first
client.handler(sys.argv[1])
second(sys.argv[2])
os.system(sys.argv[3])  # want: os-system warning
