import asyncio
import os
import threading

from flask import request

# What never ends somewhere else does not keep the program from going on.


def forever():
    while True:
        os.system("ls")


async def served():
    while True:
        await asyncio.sleep(1)


def in_a_thread():
    threading.Thread(target=forever).start()
    os.system(request.args["c"])  # want: os-system high


def in_a_task(loop):
    loop.create_task(served())
    os.system(request.args["c"])  # want: os-system high


def here():
    forever()
    os.system(request.args["c"])
