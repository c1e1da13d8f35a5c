import os
import sys


# The module runs both functions, which look up its os, while it is being run itself.
def first(text):
    os.system(text)  # want: os-system warning


# What the first round found of os for this one is not the last word.
def second(text):
    os.system(text)  # want: os-system warning


class Client:
    pass


client = Client()
client.handler = first
client.handler(sys.argv[1])
second(sys.argv[2])
os.system(sys.argv[3])  # want: os-system warning
