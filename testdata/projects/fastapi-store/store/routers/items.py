from pathlib import Path

from fastapi import APIRouter, Depends, HTTPException, UploadFile
from fastapi.responses import FileResponse, RedirectResponse
from sqlalchemy import text

from ..deps import Db, Pagination, Tenant
from ..schemas import Filter
from ..services import find_items, search

router = APIRouter()
FILES = Path("/srv/files")


@router.get("/")
def listed(db: Db, pages: Pagination = Depends()):
    db.execute(text(f"SELECT * FROM item LIMIT {pages.size} OFFSET {pages.offset}"))
    return db.execute(text(f"SELECT * FROM item ORDER BY {pages.sort}")).all()  # want: sql-injection high


@router.get("/tenant")
def of_tenant(db: Db, name: Tenant):
    return db.execute(text(f"SELECT * FROM item_{name}")).all()


@router.post("/search")
async def searched(db: Db, wanted: Filter):
    db.execute(text(f"SELECT * FROM item ORDER BY {wanted.order.value} LIMIT {wanted.limit}"))
    find_items(db, wanted.text)
    return search(db, wanted)


@router.get("/{item_id}")
def one(db: Db, item_id: int):
    return db.execute(text(f"SELECT * FROM item WHERE id = {item_id}")).one()


@router.get("/files/{name:path}")
def download(name: str):
    return FileResponse(FILES / name)  # want: path-traversal high


@router.get("/safe/{name:path}")
def download_safely(name: str):
    path = (FILES / name).resolve()
    if not path.is_relative_to(FILES):
        raise HTTPException(404)
    return FileResponse(path)


@router.post("/upload")
async def upload(file: UploadFile):
    (FILES / file.filename).write_bytes(await file.read())  # want: path-traversal high
    (FILES / Path(file.filename).name).write_bytes(await file.read())  # want: path-traversal
    return RedirectResponse("/items")
