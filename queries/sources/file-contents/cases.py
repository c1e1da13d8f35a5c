import bz2
import codecs
import configparser
import csv
import fileinput
import gzip
import json
import linecache
import lzma
import os
import sys
from pathlib import Path


def read(path):
    os.system(open(path).read())  # want: os-system high
    with open(path) as f:
        os.system(f.readline().strip())  # want: os-system high
        os.system(json.load(f)["command"])  # want: os-system high
        for row in csv.reader(f):
            os.system(row[0])  # want: os-system high
        for line in f:
            os.system(line)  # want: os-system high
    os.system(f"head -{int(open(path).read())} log")
    os.system(codecs.open(path).read())  # want: os-system high
    os.system(gzip.open(path).read())  # want: os-system high
    os.system(bz2.open(path).read())  # want: os-system high
    os.system(lzma.open(path).read())  # want: os-system high
    for line in fileinput.FileInput(path):
        os.system(line)  # want: os-system high
    os.system(linecache.getline(path, 3))  # want: os-system high
    os.system(linecache.getlines(path)[0])  # want: os-system high


def paths(name):
    os.system(Path(name).read_text())  # want: os-system high
    os.system(Path(name).read_bytes().decode())  # want: os-system high
    with Path(name).open() as f:
        os.system(f.read())  # want: os-system high


def configuration():
    config = configparser.ConfigParser()
    config.read("setup.cfg")
    os.system(config.get("run", "command"))  # want: os-system high
    for key, value in config.items("run"):
        os.system(value)  # want: os-system high


def own():
    os.system(open("/etc/app/command").read())  # want: os-system medium
    os.system(sys.version)  # want: os-system medium
