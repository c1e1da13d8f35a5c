import os

EDITOR = os.environ.get("EDITOR", "vi")
PAGER = "less"
LIMITS = {"depth": 3}
