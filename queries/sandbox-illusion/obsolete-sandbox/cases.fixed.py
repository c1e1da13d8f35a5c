import rexec  # want: obsolete-sandbox warning
import Bastion as bastion  # want: obsolete-sandbox warning
from rexec import RExec  # want: obsolete-sandbox warning
from sandbox import Sandbox, SandboxConfig  # want: obsolete-sandbox warning
from sandbox import Toy
import sandbox
from project.rexec import run


def later():
    from rpython.translator.sandbox import sandlib  # want: obsolete-sandbox warning

    return sandlib
