import shlex

from shop.service import Service


def prepare(ref):
    return Service().show("git log " + ref)


def clean(text):
    return shlex.quote(text)
