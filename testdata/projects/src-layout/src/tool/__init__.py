from tool._impl import execute as run_it
from ._impl import harmless
