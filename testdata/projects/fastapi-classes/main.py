from contextlib import asynccontextmanager
from typing import Annotated

from fastapi import Depends, FastAPI, Form, Request
from pydantic import BaseModel, field_validator

from repository import Repository
from settings import Settings, get_settings


@asynccontextmanager
async def lifespan(app: FastAPI):
    app.state.repository = Repository(get_settings().dsn)
    yield


app = FastAPI(lifespan=lifespan)


def get_repository(request: Request) -> Repository:
    return request.app.state.repository


class Filters:
    def __init__(self, text: str | None = None, page: int = 1):
        self.text = text
        self.page = page


class Name(BaseModel):
    first: str
    age: int

    @field_validator("first")
    @classmethod
    def check(cls, value):
        return value.strip()


def current(filters: Annotated[Filters, Depends()], settings: Annotated[Settings, Depends(get_settings)]):
    return f"{settings.prefix}{filters.text}"


@app.get("/search")
def search(repository: Annotated[Repository, Depends(get_repository)], filters: Annotated[Filters, Depends()]):
    repository.part(filters.page)
    return repository.search(filters.text)


@app.get("/current")
def of_current(repository: Annotated[Repository, Depends(get_repository)], text: str = Depends(current)):
    return repository.search_safely(text)


@app.post("/names")
async def names(repository: Annotated[Repository, Depends(get_repository)], all_names: list[Name]):
    for name in all_names:
        repository.part(name.age)
        repository.by_name(name.first)


@app.post("/form")
async def form(repository: Annotated[Repository, Depends(get_repository)], kind: Annotated[str, Form()]):
    if kind in {"a", "b"}:
        return repository.of_kind(kind)
    return repository.of_any_kind(kind)
