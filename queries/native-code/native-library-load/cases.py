import ctypes
import ctypes.util
import sqlite3
import struct
import sys
from ctypes import CDLL, cdll
from importlib.machinery import ExtensionFileLoader

import imp
from cffi import FFI
from flask import Flask, request

app = Flask(__name__)


@app.route("/load")
def load():
    x = request.args["x"]
    ctypes.CDLL(x)  # want: native-library-load high
    ctypes.PyDLL(name=x)  # want: native-library-load
    cdll.LoadLibrary("/usr/lib/" + x)  # want: native-library-load
    ctypes.cdll[x]  # want: native-library-load
    ctypes.util.find_library(x)  # want: native-library-load
    FFI().dlopen(x)  # want: native-library-load
    ExtensionFileLoader("name", x)  # want: native-library-load
    imp.load_dynamic("name", x)  # want: native-library-load
    CDLL("libc.so.6").puts(x.encode())  # want: native-library-load hint
    return ""


@app.route("/database")
def database():
    connection = sqlite3.connect(":memory:")
    connection.enable_load_extension(True)  # want: native-library-load info
    connection.load_extension(request.args["x"])  # want: native-library-load error
    connection.enable_load_extension(False)
    return ""


@app.route("/memory")
def memory():
    address, size = struct.unpack("<QQ", request.data)
    ctypes.string_at(address, 10)  # want: native-library-load high
    ctypes.memmove(address, b"x", 1)  # want: native-library-load
    ctypes.memmove(ctypes.create_string_buffer(10), request.data, 10)
    ctypes.c_int.from_address(address)  # want: native-library-load
    return ctypes.string_at(ctypes.create_string_buffer(10))


def constants(path):
    ctypes.CDLL("libc.so.6")  # want: native-library-load hint
    ctypes.CDLL("./libmine.so")  # want: native-library-load warning
    ctypes.CDLL("lib/libmine.so")  # want: native-library-load warning
    ctypes.CDLL("/usr/lib/libmine.so")  # want: native-library-load hint
    imp.load_dynamic("mine", "mine.so")  # want: native-library-load warning
    ctypes.CDLL(path)  # want: native-library-load info
    ctypes.CDLL(ctypes.util.find_library("c"))  # want: native-library-load hint
    ctypes.create_string_buffer(path)


if __name__ == "__main__":
    ctypes.CDLL(sys.argv[1])  # want: native-library-load warning
