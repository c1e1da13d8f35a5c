import os


def typed():
    os.system(raw_input("command: "))  # want: os-system high
    print "done"


def past():
    from past.builtins import raw_input as read
    os.system(read())  # want: os-system high
