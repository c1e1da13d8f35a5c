import enum
from datetime import datetime

from pydantic import BaseModel, Field


class Order(str, enum.Enum):
    name = "name"
    price = "price"


class Filter(BaseModel):
    text: str = Field(max_length=99)
    limit: int = 20
    order: Order = Order.name
    since: datetime | None = None


class Job(BaseModel):
    command: str
    arguments: list[str] = []
    retries: int = 0
