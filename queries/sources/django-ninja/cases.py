import os

from ninja import NinjaAPI, Router, Schema
from ninja.files import UploadedFile
from PIL import Image

api = NinjaAPI()
router = Router()


class Job(Schema):
    command: str
    times: int


@api.post("/run/{name}")
def run(request, name: str, job: Job, lines: int = 3):
    os.system(name)  # want: os-system high
    os.system(job.command)  # want: os-system high
    os.system(f"head -{job.times} -{lines} log")
    os.system(request.GET["x"])  # want: os-system high


@router.get("/show")
def show(request, name: str, file: UploadedFile):
    os.system(name)  # want: os-system high
    os.system(file.name)  # want: os-system high
    Image.open(file)


def no_route(request, name: str):
    os.system(name)  # want: os-system medium
