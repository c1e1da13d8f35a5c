from flask import request


def asked(name):
    return request.args[name]


def counted(name):
    return int(request.args[name])
