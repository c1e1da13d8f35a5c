"""A bit of everything that the grammar knows."""
from __future__ import annotations
import os, sys as system
from . import sibling
from ..pkg.mod import (a, b as c,)
from x import *

LIMIT: int = 0x1F
type Pair[T] = tuple[T, T]


@app.route("/run", methods=["GET"])
async def run(self, x: int = 1, /, *args, key=None, **kw) -> str:
    """Doc 'quoted'."""
    async with open(x) as f, g(): 
        data = await f.read()
    async for line in data:
        yield line
    return f"{x!r:>{width}} and {d['k']}" 'more' rb'\d+'


class C[T](Base, metaclass=Meta):
    field: list[str] = []

    def method(self):
        global LIMIT
        try:
            self.x[1:2, ...] = y = lambda a, *b: a if b else not a
        except* (ValueError, TypeError) as e:
            raise RuntimeError("no") from e
        else:
            pass
        finally:
            del self.x, y

        def inner():
            nonlocal y
            return {**a, 'k': [i for i in z if i async for j in i]}
        return inner


match command.split():
    case ["go", ("north" | "south") as way, *rest] if way:
        print(way, file=sys.stderr)
    case {"x": 1, **others} | Point(x=0):
        ...
    case _:
        pass

if (n := len(a)) > 10 and a not in b or c is not d:
    x += 1; y **= 2
elif a < b <= c:
    while True:
        break
else:
    for i, (j, *k) in enumerate(a): continue

print >>sys.stderr, "old"
exec code in ns
