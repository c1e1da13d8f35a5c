import os

import config
from config import LIMITS, PAGER

os.system(config.EDITOR + " file")  # want: os-system high
os.system(PAGER + " file")
os.system(f"{config.PAGER} -n {LIMITS['depth']}")
