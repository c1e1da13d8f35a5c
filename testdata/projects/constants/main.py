import unknown

import tools
from tools import between, handed_on, only_constants

only_constants("ls")
only_constants("l" + "s")
between("log")
between("status")
handed_on("ls")
unknown.register(handed_on)
tools.open_caller(unknown.line())
tools.exported("ls")
tools.by_name("ls")
getattr(tools, "by_name")(unknown.line())
tools.one_of_two("ls", unknown.line())
