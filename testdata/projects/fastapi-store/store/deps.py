from typing import Annotated

from fastapi import Depends, Header, HTTPException, Query
from sqlalchemy import create_engine
from sqlalchemy.orm import Session

engine = create_engine("sqlite:///store.db")


def get_db():
    with Session(engine) as session:
        yield session


class Pagination:
    def __init__(self, page: int = 1, size: int = 20, sort: str = Query("id")):
        self.offset = (page - 1) * size
        self.size = size
        self.sort = sort


def tenant(x_tenant: Annotated[str, Header()]):
    if not x_tenant.isalnum():
        raise HTTPException(400)
    return x_tenant


Db = Annotated[Session, Depends(get_db)]
Tenant = Annotated[str, Depends(tenant)]
