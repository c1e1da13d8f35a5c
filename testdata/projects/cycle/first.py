import os

import second


def even(n, line):
    if n == 0:
        os.system(line)  # want: os-system high
    return second.odd(n - 1, line)
