import cgi
import os


def form():
    fields = cgi.FieldStorage()
    os.system(fields.getvalue("x"))  # want: os-system high
    os.system(fields.getfirst("x", "y"))  # want: os-system high
    os.system(fields.getlist("x")[0])  # want: os-system high
    os.system(fields["x"].value)  # want: os-system high
    os.system(fields["file"].filename)  # want: os-system high
    os.system(fields["file"].file.read())  # want: os-system high
    for name in fields.keys():
        os.system(name)  # want: os-system high
    os.system(cgi.parse()["x"][0])  # want: os-system high
    os.system(cgi.parse_multipart(None, {})["x"][0])  # want: os-system high
    os.system(f"head -{int(fields.getvalue('n'))} log")


def header():
    os.system(cgi.__file__)  # want: os-system medium
