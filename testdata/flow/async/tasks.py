import asyncio
import os

from flask import request


async def same(x):
    return x


async def fixed(x):
    return "ls"


async def test_tasks():
    task = asyncio.create_task(same(request.args["c"]))
    os.system(await task)  # want: os-system high
    os.system(task.result())  # want: os-system high
    other = asyncio.create_task(fixed(request.args["c"]))
    os.system(await other)
    os.system(other.result())


async def test_gathered():
    a, b = await asyncio.gather(same(request.args["c"]), fixed(request.args["c"]))
    os.system(a)  # want: os-system high
    os.system(b)


async def test_gathered_tasks():
    a, b = await asyncio.gather(asyncio.create_task(same(request.args["c"])), asyncio.create_task(fixed("x")))
    os.system(a)  # want: os-system high
    os.system(b)


async def test_waited():
    done, _ = await asyncio.wait([asyncio.create_task(same(request.args["c"]))])
    for task in done:
        os.system(task.result())  # want: os-system high
    done, _ = await asyncio.wait([asyncio.create_task(fixed(request.args["c"]))])
    for task in done:
        os.system(task.result())


async def test_wait_for():
    os.system(await asyncio.wait_for(same(request.args["c"]), 1))  # want: os-system high
    os.system(await asyncio.wait_for(fixed(request.args["c"]), 1))


def test_run():
    os.system(asyncio.run(same(request.args["c"])))  # want: os-system high
    os.system(asyncio.run(fixed(request.args["c"])))


class Managed:
    def __init__(self, x):
        self.x = x

    async def __aenter__(self):
        return self.x

    async def __aexit__(self, *e):
        return False


async def test_managed():
    async with Managed(request.args["c"]) as x:
        os.system(x)  # want: os-system high
    async with Managed("ls") as x:
        os.system(x)


async def test_thread():
    os.system(await asyncio.to_thread(lambda x: x, request.args["c"]))  # want: os-system high
    os.system(await asyncio.to_thread(lambda x: "ls", request.args["c"]))
