import io
import pathlib
import pickle
import zipfile
from compression import gzip, zstd

import aiofiles.os
import numpy
import pandas
from aiohttp import web
from bottle import post
from bottle import request as bottle_request
from django import forms
from fastapi import FastAPI, UploadFile
from flask import Flask, request as flask_request
from PIL import Image
from starlette.requests import Request

app = Flask(__name__)
api = FastAPI()


@app.post("/keywords")
async def by_keyword():
    name = flask_request.form["name"]
    pandas.read_csv(filepath_or_buffer=name)  # want: path-traversal high
    pandas.read_excel(io=name)  # want: path-traversal high
    pandas.read_parquet(path=name)  # want: path-traversal high
    pandas.read_json(path_or_buf=name)  # want: path-traversal high
    pandas.read_csv(filepath_or_buffer=io.StringIO(name))
    zstd.open(name)  # want: path-traversal high
    zstd.open(flask_request.files["file"].stream)
    gzip.open(name)  # want: path-traversal high
    pathlib.Path("a").copy(name)  # want: path-traversal high
    pathlib.Path("a").move_into(target_dir=name)  # want: path-traversal high
    pathlib.Path(name).copy_into("b")  # want: path-traversal high
    await aiofiles.os.remove(name)  # want: path-traversal high


@app.post("/flask")
def of_flask():
    file = flask_request.files["file"]
    Image.open(file)
    Image.open(file.stream)
    Image.open(io.BytesIO(file.read()))
    zipfile.ZipFile(file)
    pandas.read_csv(file)
    numpy.load(file)
    Image.open(flask_request.files.get("other"))
    for file in flask_request.files.getlist("more"):
        Image.open(file)
        file.save(file.filename)  # want: path-traversal high
    Image.open(file.filename)  # want: path-traversal high
    Image.open(flask_request.form["file"])  # want: path-traversal high


class Profile(forms.Form):
    name = forms.CharField()
    times = forms.IntegerField()
    image = forms.ImageField(required=False)
    paper = forms.FileField()


class Longer(Profile):
    text = forms.CharField()


def of_django(request):
    file = request.FILES["file"]
    Image.open(file)
    Image.open(file.file)
    zipfile.ZipFile(file)
    open("/srv/" + file.name)  # Django has taken the folders away
    Image.open(request.FILES.get("other"))
    for file in request.FILES.getlist("more"):
        Image.open(file)
    form = Profile(request.POST, request.FILES)
    Image.open(form.cleaned_data["image"])
    zipfile.ZipFile(form.cleaned_data.get("paper"))
    open("/srv/" + form.cleaned_data["paper"].name)
    pickle.load(form.cleaned_data["paper"])  # want: pickle-load high
    pickle.loads(form.cleaned_data["paper"].read())  # want: pickle-load high
    Image.open(form.cleaned_data["name"])  # want: path-traversal high
    Image.open(f"/srv/{form.cleaned_data['times']}")
    Image.open(Longer(request.POST, request.FILES).cleaned_data["image"])


@api.post("/fastapi")
async def of_fastapi(file: UploadFile, files: list[UploadFile]):
    Image.open(file.file)
    Image.open(files[0].file)
    open("/srv/" + file.filename)  # want: path-traversal high


async def of_starlette(request: Request):
    form = await request.form()
    file = form["file"]
    Image.open(file.file)
    Image.open(form.get("other").file)
    Image.open(io.BytesIO(await file.read()))
    open("/srv/" + file.filename)  # want: path-traversal high
    open("/srv/" + form["name"].strip())  # want: path-traversal high


async def of_aiohttp(request: web.Request):
    form = await request.post()
    file = form["file"]
    Image.open(file.file)
    Image.open(form.get("other").file)
    open("/srv/" + file.filename)  # want: path-traversal high
    open("/srv/" + form["name"].strip())  # want: path-traversal high


@post("/bottle")
def of_bottle():
    file = bottle_request.files.get("file")
    Image.open(file.file)
    Image.open(bottle_request.files["other"].file)
    open("/srv/" + file.filename)  # Bottle leaves letters, digits, dots and hyphens
    file.save("/srv/" + file.filename)
    file.save("/srv/" + file.raw_filename)  # want: path-traversal high
    for file in bottle_request.files.getall("more"):
        Image.open(file.file)
