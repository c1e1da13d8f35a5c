import sys

import tool

tool.run_it(sys.argv[1])
tool.harmless("ls")
