import sys

import first


def odd(n, line):
    return first.even(n - 1, line)


odd(3, sys.argv[1])
