import sys

from helper import run

run(sys.argv[1])
