import os

from somewhere import deco

s = input()


def default(x=eval(s), y="1"):  # want: eval-dynamic high
    return x


@eval(s)  # want: eval-dynamic high
def decorated():
    return 1


class Base(eval(s)):  # want: eval-dynamic high
    x = 1


class Plain(object):
    x = 1


def around(a):
    def inner(b=os.system(a)):  # want: os-system medium
        return b

    @deco("ls")
    def kept():
        return inner

    return kept


later = lambda z=eval(s): z  # want: eval-dynamic high


async def listed(*, n=[eval(c) for c in s]):  # want: eval-dynamic high
    return n


def registered_inside(config):
    def go():
        @config.events.listen
        def started(connection):
            os.system(connection)  # want: os-system medium

        config.events.start()
        config.events.stop()

    return go
