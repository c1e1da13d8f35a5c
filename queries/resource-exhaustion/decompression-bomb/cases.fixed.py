import bz2
import codecs
import compression.zlib
import gzip
import io
import lzma
import sys
import zipfile
import zlib
from compression import zstd

from flask import Flask, request

app = Flask(__name__)
LIMIT = 10_000_000


@app.route("/bytes", methods=["POST"])
def unpack():
    data = request.get_data()
    _d = zlib.decompressobj()
    _d.decompress(data, 64 << 20)  # want: decompression-bomb warning
    if _d.unconsumed_tail:
        raise ValueError("decompressed data too large")
    gzip.decompress(data)  # want: decompression-bomb warning
    bz2.decompress(data)  # want: decompression-bomb warning
    lzma.decompress(data=data)  # want: decompression-bomb warning
    zlib.compress(data)
    zlib.decompress(b"x")
    zlib.decompressobj().decompress(data)  # want: decompression-bomb warning
    zlib.decompressobj().decompress(data, LIMIT)
    bz2.BZ2Decompressor().decompress(data, max_length=LIMIT)
    codecs.decode(data, "zlib")  # want: decompression-bomb warning
    codecs.decode(data, "utf-8")
    return ""


@app.route("/files", methods=["POST"])
def files():
    gzip.open(io.BytesIO(request.get_data())).read()  # want: decompression-bomb warning
    gzip.open(io.BytesIO(request.get_data())).read(LIMIT)
    with gzip.GzipFile(fileobj=io.BytesIO(request.get_data())) as file:
        file.read()  # want: decompression-bomb warning
    with gzip.open("own.gz") as file:
        file.read()
    return ""


@app.route("/zip", methods=["POST"])
def members():
    archive = zipfile.ZipFile(io.BytesIO(request.get_data()))
    archive.extractall("/srv/new")  # want: decompression-bomb warning
    archive.namelist()
    zipfile.ZipFile("own.zip").extractall("/srv/new")
    return ""


@app.route("/counted", methods=["POST"])
def counted():
    archive = zipfile.ZipFile(io.BytesIO(request.get_data()))
    if sum(info.file_size for info in archive.infolist()) > LIMIT:
        return "too big"
    archive.extractall("/srv/new")
    return ""


def own():
    return zlib.decompress(sys.stdin.buffer.read())


@app.route("/newer", methods=["POST"])
def newer():
    _d_ = zlib.decompressobj()
    _d_.decompress(request.data, 64 << 20)  # want: decompression-bomb warning
    if _d_.unconsumed_tail:
        raise ValueError("decompressed data too large")
    zstd.decompress(request.data)  # want: decompression-bomb warning
    zstd.ZstdDecompressor().decompress(request.data)  # want: decompression-bomb warning
    zstd.ZstdDecompressor().decompress(request.data, 1 << 20)
    zstd.open(io.BytesIO(request.data)).read()  # want: decompression-bomb warning
    zstd.open(io.BytesIO(request.data)).read(1 << 20)
    return ""
