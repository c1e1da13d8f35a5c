import os
import typing
from typing import Annotated, ClassVar, Final, Generic, Iterator, List, NewType, Optional, Protocol, TypeAlias, TypeVar, Union, Type
from collections.abc import Iterable, Sequence
from contextlib import contextmanager
from flask import Request


class Box:
    request: Request
    shared: ClassVar[Request]

    def one(self):
        os.system(self.request.args["c"])  # want: os-system high

    def two(self):
        os.system(self.shared.args["c"])  # want: os-system high


def lists(rs: list[Request]):
    for r in rs:
        os.system(r.args["c"])  # want: os-system high
    os.system(rs[0].args["c"])  # want: os-system high
    [os.system(r.args["c"]) for r in rs]  # want: os-system high


def lists2(rs: List[Request], s: Sequence[Request], i: "Iterable[Request]"):
    os.system(rs[0].args["c"])  # want: os-system high
    for r in s:
        os.system(r.args["c"])  # want: os-system high
    for r in i:
        os.system(r.args["c"])  # want: os-system high


def dicts(d: dict[str, Request]):
    os.system(d["a"].args["c"])  # want: os-system high
    for r in d.values():
        os.system(r.args["c"])  # want: os-system high
    for k, r in d.items():
        os.system(r.args["c"])  # want: os-system high
    os.system(d.get("x").args["c"])  # want: os-system high


def tuples(t: tuple[int, Request], u: tuple[Request, ...]):
    os.system(t[1].args["c"])  # want: os-system high
    a, b = t
    os.system(b.args["c"])  # want: os-system high
    os.system(u[4].args["c"])  # want: os-system high


def optional(r: Optional[Request], s: Request | None, t: "Request | None", u: "Optional[Request]", v: Union[None, Request]):
    os.system(r.args["c"])  # want: os-system high
    os.system(s.args["c"])  # want: os-system high
    os.system(t.args["c"])  # want: os-system high
    os.system(u.args["c"])  # want: os-system high
    os.system(v.args["c"])  # want: os-system high


def annotated(r: Annotated[Request, "x"], s: "Annotated[Request, 1]", t: "typing.Optional[Request]"):
    os.system(r.args["c"])  # want: os-system high
    os.system(s.args["c"])  # want: os-system high
    os.system(t.args["c"])  # want: os-system high


Req = Request
MaybeReq = Optional[Request]
NewReq = NewType("NewReq", Request)
AliasReq: TypeAlias = "Request"
type Soft = Request


def aliased(a: Req, b: MaybeReq, c: NewReq, d: AliasReq, e: Soft):
    os.system(a.args["c"])  # want: os-system high
    os.system(b.args["c"])  # want: os-system high
    os.system(c.args["c"])  # want: os-system high
    os.system(d.args["c"])  # want: os-system high
    os.system(e.args["c"])  # want: os-system high


T = TypeVar("T", bound=Request)


def bound(a: T):
    os.system(a.args["c"])  # want: os-system high


def current() -> Request: ...
def currents() -> list[Request]: ...
def maybe() -> "Request | None": ...


def factory():
    os.system(current().args["c"])  # want: os-system high
    for r in currents():
        os.system(r.args["c"])  # want: os-system high
    os.system(maybe().args["c"])  # want: os-system high
    if (r := maybe()) is not None:
        os.system(r.args["c"])  # want: os-system high


def narrowed(x):
    if isinstance(x, Request):
        os.system(x.args["c"])  # want: os-system high
    os.system(x.args["c"])  # want: os-system high -- it may be a Request
    if not isinstance(x, Request):
        return
    os.system(x.args["c"])  # want: os-system high


def narrowed2(x):
    if isinstance(x, (Request, str)):
        os.system(x.args["c"])  # want: os-system high
    assert isinstance(x, Request)
    os.system(x.args["c"])  # want: os-system high


def matched(x):
    match x:
        case Request(args=a):
            os.system(a["c"])  # want: os-system high
        case Request():
            os.system(x.args["c"])  # want: os-system high


class Holder:
    def __init__(self, request: Request, more: list[Request]):
        self.request = request
        self.more = more

    def go(self):
        os.system(self.request.args["c"])  # want: os-system high
        for r in self.more:
            os.system(r.args["c"])  # want: os-system high


class Prot(Protocol):
    request: Request
    def current(self) -> Request: ...


def protocol(p: Prot):
    os.system(p.request.args["c"])  # want: os-system high
    os.system(p.current().args["c"])  # want: os-system high


@contextmanager
def opened() -> Iterator[Request]:
    yield current()


def with_as():
    with opened() as r:
        os.system(r.args["c"])  # want: os-system high


class Ctx:
    def __enter__(self) -> Request: ...
    def __exit__(self, *a): ...


def with_class():
    with Ctx() as r:
        os.system(r.args["c"])  # want: os-system high


class Sub(Request):
    pass


def sub(r: Sub):
    os.system(r.args["c"])  # want: os-system high


def local():
    r: Request = fetch()
    os.system(r.args["c"])  # want: os-system high
    rs: list[Request] = fetch()
    os.system(rs[0].args["c"])  # want: os-system high
    rs2: list[Request] = []
    rs2.append(foo())
    os.system(rs2[0].args["c"])  # want: os-system medium -- FIXME: what is put into a list that is declared is not given its type; high would be right


def stars(*rs: Request, **ks: Request):
    os.system(rs[0].args["c"])  # want: os-system high
    os.system(ks["x"].args["c"])  # want: os-system high


def typed_class(cls: Type[Request], cls2: type[Request]):
    os.system(cls().args["c"])  # want: os-system high
    os.system(cls2().args["c"])  # want: os-system high


def cb(f: typing.Callable[[], Request]):
    os.system(f().args["c"])  # want: os-system medium -- FIXME: what a Callable gives is not read; high would be right

def outer(r: Request):
    def inner():
        os.system(r.args["c"])  # want: os-system high
    return inner

later = lambda r: os.system(r.args["c"])  # want: os-system medium


class Other:
    args: dict[str, str] = {}


def twins(r: Other, rs: list[Other], d: dict[Request, Other], t: tuple[Request, Other], u: "Other | None"):
    os.system(r.args["c"])  # want: os-system medium
    os.system(rs[0].args["c"])  # want: os-system medium
    for other in d.values():
        os.system(other.args["c"])  # want: os-system medium
    os.system(t[1].args["c"])  # want: os-system medium
    os.system(u.args["c"])  # want: os-system medium


def no_annotation(r, rs):
    os.system(r.args["c"])  # want: os-system medium
    for r in rs:
        os.system(r.args["c"])  # want: os-system medium


def not_checked(n: int, ns: list[int]):
    os.system(f"ls {n}")  # want: os-system medium -- nobody keeps callers from handing in a text
    os.system(f"ls {ns[0]}")  # want: os-system medium


def odd(s: "not python at all", t: "", u: "a; b", v: "lambda: 1", w: "[int, str]"):
    os.system(s + t + u + v + w)  # want: os-system medium


def reassigned(r: Request):
    r = {"args": "ls"}
    os.system(r["args"])


def narrowed_away(x):
    if isinstance(x, Request):
        return
    os.system(x.args["c"])  # want: os-system medium


def known_better():
    x: list[str] = ["ls"]
    os.system(x[0])
    y: dict[str, str] = {"a": "ls"}
    os.system(y["a"])
    z: "Request | None" = None
    os.system(z or "ls")
