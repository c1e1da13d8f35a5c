import sys

from code import run_it

run_it(sys.argv[1])
