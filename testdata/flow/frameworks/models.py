import os
import enum
from datetime import datetime
from typing import Annotated, Literal, Optional
from uuid import UUID
from fastapi import Depends, FastAPI, Query, Body, UploadFile, File
from pydantic import BaseModel, Field

app = FastAPI()


class Kind(str, enum.Enum):
    a = "a"
    b = "b"


class Inner(BaseModel):
    name: str
    size: int


class Item(BaseModel):
    name: str
    note: Optional[str] = None
    count: int
    maybe: Optional[int] = None
    when: datetime
    key: UUID
    kind: Kind
    how: Literal["a", "b"]
    ratio: float = Field(gt=0)
    flag: bool = False
    inner: Inner
    inners: list[Inner]
    tags: list[str] = []
    sizes: list[int] = []
    by_name: dict[str, Inner] = {}


class More(Item):
    extra: str


@app.post("/item")
def item(item: Item):
    os.system(item.name)  # want: os-system high
    os.system(item.note)  # want: os-system high
    os.system(f"ls {item.count}")
    os.system(f"ls {item.maybe}")
    os.system(f"ls {item.when}")
    os.system(f"ls {item.key}")
    os.system(f"ls {item.kind.value}")
    os.system(f"ls {item.how}")
    os.system(f"ls {item.ratio} {item.flag}")
    os.system(item.inner.name)  # want: os-system high
    os.system(f"{item.inner.size}")
    os.system(item.inners[0].name)  # want: os-system high
    os.system(f"{item.inners[0].size}")
    for i in item.inners:
        os.system(i.name)  # want: os-system high
        os.system(f"{i.size}")
    os.system(item.tags[0])  # want: os-system high
    os.system(f"{item.sizes[0]}")
    os.system(item.by_name["x"].name)  # want: os-system high
    os.system(f'{item.by_name["x"].size}')
    os.system(item.model_dump()["name"])  # want: os-system high
    os.system(item.dict()["name"])  # want: os-system high
    os.system(item.model_dump_json())  # want: os-system high
    os.system(f'{item.model_dump()["count"]}')
    os.system(str(item))  # want: os-system high


@app.post("/more")
async def more(body: More, items: list[Item], other: Annotated[Item, Body()], n: Annotated[int, Query()], opt: Optional[Item] = None):
    os.system(body.extra)  # want: os-system high
    os.system(body.name)  # want: os-system high
    os.system(f"{body.count}")
    os.system(items[0].name)  # want: os-system high
    os.system(f"{items[0].count}")
    os.system(other.name)  # want: os-system high
    os.system(f"{other.count} {n}")
    os.system(opt.name)  # want: os-system high
    os.system(f"{opt.count}")


@app.get("/types")
def types(a: Literal["x"], b: Kind, c: Optional[int], d: list[int], e: str, f: "int", g: int | None, h: list[str], i: bool = True, j="x", k: Optional[str] = None, l: datetime = None):
    os.system(a)
    os.system(b.value)
    os.system(f"{b}")
    os.system(f"{c}")
    os.system(f"{d}")
    os.system(f"{d[0]}")
    os.system(e)  # want: os-system high
    os.system(f"{f} {g} {i} {l}")
    os.system(h[0])  # want: os-system high
    os.system(j)  # want: os-system high
    os.system(k)  # want: os-system high


def query(q: str = "", n: int = 0):
    return {"q": q, "n": n}


def constant():
    return "ls"


def number(n: int):
    return n


class Common:
    def __init__(self, q: str = "", n: int = 0):
        self.q = q
        self.n = n


def session():
    with connect() as c:
        yield c


def nested(text: str = Depends(query)):
    os.system(text["q"])  # want: os-system high
    return text["q"]


@app.get("/depends")
def depends(a=Depends(query), b: str = Depends(constant), c: Annotated[dict, Depends(query)] = None, d: Common = Depends(), e: Annotated[Common, Depends(Common)] = None, s=Depends(session), g: int = Depends(number), h=Depends(nested)):
    os.system(a["q"])  # want: os-system high
    os.system(f'{a["n"]}')
    os.system(b)
    os.system(c["q"])  # want: os-system high
    os.system(d.q)  # want: os-system high
    os.system(f"{d.n}")
    os.system(e.q)  # want: os-system high
    os.system(s.x)  # want: os-system medium
    os.system(f"{g}")
    os.system(h)  # want: os-system high


@app.post("/files")
async def files(f: UploadFile, fs: list[UploadFile], raw: bytes = File()):
    os.system(f.filename)  # want: os-system high
    os.system(await f.read())  # want: os-system high
    os.system(fs[0].filename)  # want: os-system high
    os.system(raw)  # want: os-system high
    for x in fs:
        os.system(x.filename)  # want: os-system high


def plain(item: Item):
    os.system(item.name)  # want: os-system medium
    os.system(f"{item.count}")  # want: os-system medium
