import csv
import sys

from lxml import etree
from PIL import Image


def limits():
    sys.set_int_max_str_digits(0)  # want: limit-removed info
    sys.set_int_max_str_digits(10000)
    sys.setrecursionlimit(100000)  # want: limit-removed info
    sys.setrecursionlimit(5000)
    csv.field_size_limit(sys.maxsize)  # want: limit-removed info
    csv.field_size_limit(1000000)
    Image.MAX_IMAGE_PIXELS = None  # want: limit-removed info
    Image.MAX_IMAGE_PIXELS = 100000000
    etree.XMLParser(huge_tree=True)  # want: limit-removed warning
    etree.XMLParser(huge_tree=False)


DATA_UPLOAD_MAX_MEMORY_SIZE = None  # want: limit-removed info
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5000
