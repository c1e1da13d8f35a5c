from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from models import Base, Listed, make

if TYPE_CHECKING:
    from models import Job


def start(job: Job, line: str):
    job.line = line
    job.go()


class Own(Base):
    def do(self, line):
        eval(line)  # want: eval-dynamic high


make(sys.argv[1]).go()
Listed(sys.argv[1]).go()
start(make("ls"), sys.argv[1])
Own().handle(sys.argv[1])
