import sys

import company.parts.shell
from company.parts import shell as other

company.parts.shell.execute(sys.argv[1])
other.execute("ls")
