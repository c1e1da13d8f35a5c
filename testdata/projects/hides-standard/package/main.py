"""In a package, shlex is the standard library's."""

import os
import sys

import shlex
from . import shlex as own

os.system("ls " + shlex.quote(sys.argv[1]))
os.system("ls " + own.quote(sys.argv[1]))  # want: os-system high
