import asyncio
import os

from flask import request


async def fetch(x):
    return x


async def fixed(x):
    return "ls"


async def awaited():
    os.system(await fetch(request.args["c"]))  # want: os-system high
    os.system(await fixed(request.args["c"]))


async def gathered():
    a, b = await asyncio.gather(fetch("ls"), fetch(request.args["c"]))
    os.system(a)
    os.system(b)  # want: os-system high


async def task():
    t = asyncio.create_task(fetch(request.args["c"]))
    os.system(await t)  # want: os-system high


async def waited():
    os.system(await asyncio.wait_for(fetch(request.args["c"]), 1))  # want: os-system high


def run():
    os.system(asyncio.run(fetch(request.args["c"])))  # want: os-system high
    os.system(asyncio.run(fixed(request.args["c"])))


async def threaded():
    os.system(await asyncio.to_thread(identity, request.args["c"]))  # want: os-system high


def identity(x):
    return x


async def comprehension():
    xs = [await fetch(c) for c in request.args.getlist("c")]
    os.system(xs[0])  # want: os-system high


async def shell():
    await asyncio.create_subprocess_shell(request.args["c"])  # want: os-system high
    await asyncio.create_subprocess_shell("ls")
