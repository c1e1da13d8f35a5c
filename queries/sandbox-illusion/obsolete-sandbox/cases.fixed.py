import rexec  # want: obsolete-sandbox warning
import Bastion as bastion  # want: obsolete-sandbox warning
from rexec import RExec  # want: obsolete-sandbox warning
from sandbox import Sandbox, SandboxConfig  # want: obsolete-sandbox warning
from sandbox import Toy
import sandbox
import js2py  # want: obsolete-sandbox warning
from execjs import compile as compile_js  # want: obsolete-sandbox warning
from project.rexec import run


def later():
    from rpython.translator.sandbox import sandlib  # want: obsolete-sandbox warning

    return sandlib


PYPY = "./pypy-c-sandbox"  # want: obsolete-sandbox warning
PLAIN = "./pypy-c"
