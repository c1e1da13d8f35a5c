import csv
import sys

from flask import Flask
from lxml import etree
from PIL import Image


def limits():
    sys.set_int_max_str_digits(0)  # want: limit-removed info
    sys.set_int_max_str_digits(10000)
    sys.setrecursionlimit(100000)  # want: limit-removed info
    sys.setrecursionlimit(10**6)  # want: limit-removed info
    sys.setrecursionlimit(limit=20001)  # want: limit-removed info
    sys.setrecursionlimit(20000)
    sys.setrecursionlimit(5000)
    csv.field_size_limit(sys.maxsize)  # want: limit-removed info
    csv.field_size_limit(2**31 - 1)  # want: limit-removed info
    csv.field_size_limit(1000000)
    Image.MAX_IMAGE_PIXELS = None  # want: limit-removed info
    Image.MAX_IMAGE_PIXELS = 100000000
    etree.XMLParser(huge_tree=True)  # want: limit-removed warning
    etree.XMLParser(huge_tree=False)


DATA_UPLOAD_MAX_MEMORY_SIZE = None  # want: limit-removed info
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5000
app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = None  # want: limit-removed info
app.config["MAX_CONTENT_LENGTH"] = 1000000
app.config["SECRET_KEY"] = None
MAX_CONTENT_LENGTH = None  # want: limit-removed info
