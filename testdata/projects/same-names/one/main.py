import sys

import utils

utils.run(sys.argv[1])
