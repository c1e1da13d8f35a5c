import os


def wsgi(environ, start_response):
    os.system(environ["QUERY_STRING"])  # want: os-system high
    os.system(environ.get("PATH_INFO", ""))  # want: os-system high
    os.system(environ["wsgi.input"].read())  # want: os-system high


def other(environ, start):
    os.system(environ["QUERY_STRING"])  # want: os-system medium
