import sys

from lib import *
from lib import _named

shown(sys.argv[1])
_hidden(sys.argv[1])
_named(sys.argv[1])
unnamed(sys.argv[1])
