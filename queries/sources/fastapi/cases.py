from typing import Annotated, Literal
from uuid import UUID

from fastapi import APIRouter, Depends, FastAPI, Query, Request, UploadFile, WebSocket
from pydantic import BaseModel

from .application import api

app = FastAPI()
router = APIRouter(prefix="/x")


class Body(BaseModel):
    expression: str
    times: int


@app.get("/run")
def run(expression: str):
    return eval(expression)  # want: eval-dynamic high


@app.get("/run/{expression}")
async def run_path(expression):
    return eval(expression)  # want: eval-dynamic high


@router.post("/body")
async def body(body: Body):
    exec(f"x = {body.times}")
    eval(body.model_dump()["expression"])  # want: eval-dynamic high
    exec(f"x = {body.model_dump()['times']}")
    eval(body.dict()["expression"])  # want: eval-dynamic high
    eval(body.model_dump_json())  # want: eval-dynamic high
    eval(body.json())  # want: eval-dynamic high
    eval(body.model_copy().expression)  # want: eval-dynamic high
    eval(body.copy().expression)  # want: eval-dynamic high
    return eval(body.expression)  # want: eval-dynamic high


@app.get("/query")
def query(expression: Annotated[str, Query(max_length=50)] = "0"):
    return eval(expression)  # want: eval-dynamic high


@app.get("/harmless/{n}")
def harmless(n: int, u: UUID, how: Literal["1", "2"]):
    exec(f"x = {n} + 1")
    exec(f"x = '{u}'")
    return eval(how)  # want: eval-dynamic low


def settings():
    return {"x": "1"}


@app.get("/depends")
def depends(values: dict = Depends(settings)):
    return eval(values["x"])  # want: eval-dynamic low


def client(x: str, n: int):
    return {"x": x, "n": n}


@app.get("/depends-on-client")
def depends_on_client(values: Annotated[dict, Depends(client)]):
    exec(f"x = {values['n']}")
    return eval(values["x"])  # want: eval-dynamic high


@app.post("/request")
async def whole(request: Request):
    eval(request.query_params["x"])  # want: eval-dynamic high
    eval(request.headers.get("x"))  # want: eval-dynamic high
    eval(await request.body())  # want: eval-dynamic high
    data = await request.json()
    eval(request.cookies["x"])  # want: eval-dynamic high
    eval(request.path_params["x"])  # want: eval-dynamic high
    eval(request.url.path)  # want: eval-dynamic high
    eval(request.base_url.hostname)  # want: eval-dynamic high
    eval(request.scope["path"])  # want: eval-dynamic high
    eval(request.client.host)  # want: eval-dynamic high
    eval(request.method)  # want: eval-dynamic high
    eval(request.headers.getlist("x")[0])  # want: eval-dynamic high
    eval(request.query_params.getlist("x")[0])  # want: eval-dynamic high
    eval(request.query_params.multi_items()[0][1])  # want: eval-dynamic high
    eval((await request.form())["x"])  # want: eval-dynamic high
    async for part in request.stream():
        eval(part)  # want: eval-dynamic high
    eval(request.app.expression)  # want: eval-dynamic medium
    return eval(data["x"])  # want: eval-dynamic high


@app.websocket("/ws")
async def socket(websocket: WebSocket):
    while True:
        eval(await websocket.receive_text())  # want: eval-dynamic high
        eval(await websocket.receive_bytes())  # want: eval-dynamic high
        eval((await websocket.receive_json())["x"])  # want: eval-dynamic high
        eval((await websocket.receive())["text"])  # want: eval-dynamic high
        async for part in websocket.iter_text():
            eval(part)  # want: eval-dynamic high
        async for part in websocket.iter_bytes():
            eval(part)  # want: eval-dynamic high
        async for part in websocket.iter_json():
            eval(part["x"])  # want: eval-dynamic high
        eval(websocket.headers["x"])  # want: eval-dynamic high
        eval(websocket.cookies["x"])  # want: eval-dynamic high
        eval(websocket.query_params["x"])  # want: eval-dynamic high
        eval(websocket.path_params["x"])  # want: eval-dynamic high
        eval(websocket.url.path)  # want: eval-dynamic high
        eval(websocket.scope["path"])  # want: eval-dynamic high
        eval(websocket.state.expression)  # want: eval-dynamic medium


@api.get("/elsewhere")
def elsewhere(expression: str):
    return eval(expression)  # want: eval-dynamic high


@app.post("/upload")
async def upload(file: UploadFile):
    eval(file.filename)  # want: eval-dynamic high
    eval(file.content_type)  # want: eval-dynamic high
    eval(file.headers["x"])  # want: eval-dynamic high
    eval(file.file.read())  # want: eval-dynamic high
    exec(f"x = {file.size}")
    return exec(await file.read())  # want: exec-dynamic high


def no_route(expression: str):
    return eval(expression)  # want: eval-dynamic medium
