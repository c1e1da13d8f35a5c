import io
import sys
from pathlib import Path


def in_memory():
    eval(io.StringIO(sys.argv[1]).read())  # want: eval-dynamic warning
    eval(io.BytesIO(sys.argv[1].encode()).getvalue())  # want: eval-dynamic warning


def on_disk():
    with open("constant.txt") as f:
        eval(f.read())  # want: eval-dynamic medium
    eval(Path("constant.txt").read_text())  # want: eval-dynamic medium
