import asyncio
import atexit
import concurrent.futures
import functools
import multiprocessing
import os
import threading

from flask import request


def run(c):
    os.system(c)  # want: os-system high


def identity(x):
    return x


def mapped():
    list(map(os.system, request.args.getlist("c")))  # want: os-system high
    list(map(os.system, ["ls"]))
    list(map(print, request.args.getlist("c")))


def mapped_result():
    for c in map(identity, request.args.getlist("c")):
        os.system(c)  # want: os-system high
    for c in map(identity, ["ls"]):
        os.system(c)
    for c in map(int, request.args.getlist("c")):
        os.system("sleep %s" % c)


def mapped_two():
    for c in map(lambda a, b: b, ["ls"], request.args.getlist("c")):
        os.system(c)  # want: os-system high


def filtered():
    for c in filter(None, request.args.getlist("c")):
        os.system(c)  # want: os-system high
    for c in filter(str.isalnum, request.args.getlist("c")):
        os.system(c)


def thread():
    threading.Thread(target=os.system, args=(request.args["c"],)).start()  # want: os-system high
    threading.Thread(target=os.system, args=("ls",)).start()
    threading.Thread(target=print, args=(request.args["c"],)).start()


def thread_to_own():
    threading.Thread(target=run, args=(request.args["c"],)).start()


def thread_keywords():
    threading.Thread(target=run, kwargs={"c": request.args["c"]}).start()


def timer():
    threading.Timer(1, os.system, [request.args["c"]]).start()  # want: os-system high


def process():
    multiprocessing.Process(target=os.system, args=(request.args["c"],)).start()  # want: os-system high


def pool():
    with multiprocessing.Pool() as p:
        p.map(os.system, request.args.getlist("c"))  # want: os-system high
        p.apply_async(os.system, (request.args["c"],))  # want: os-system high
        p.starmap(os.system, [(request.args["c"],)])  # want: os-system high
        p.map(os.system, ["ls"])


def executor():
    with concurrent.futures.ThreadPoolExecutor() as pool:
        pool.submit(os.system, request.args["c"])  # want: os-system high
        pool.submit(os.system, "ls")
        pool.map(os.system, request.args.getlist("c"))  # want: os-system high
        os.system(pool.submit(identity, request.args["c"]).result())  # want: os-system high


async def loop():
    await asyncio.to_thread(os.system, request.args["c"])  # want: os-system high
    await asyncio.get_running_loop().run_in_executor(None, os.system, request.args["c"])  # want: os-system high
    asyncio.get_running_loop().call_soon(os.system, request.args["c"])  # want: os-system high
    asyncio.get_running_loop().call_later(1, os.system, request.args["c"])  # want: os-system high


def at_exit():
    atexit.register(os.system, request.args["c"])  # want: os-system high
    atexit.register(os.system, "ls")


def reduced():
    os.system(functools.reduce(lambda a, b: a + b, request.args.getlist("c")))  # want: os-system high


def partial_target():
    threading.Thread(target=functools.partial(os.system, request.args["c"])).start()  # want: os-system high


def lambda_target():
    c = request.args["c"]
    threading.Thread(target=lambda: os.system(c)).start()  # want: os-system high


def sort_key():
    sorted(request.args.getlist("c"), key=eval)  # want: eval-dynamic high
    max(request.args.getlist("c"), key=len)
    xs = request.args.getlist("c")
    xs.sort(key=eval)  # want: eval-dynamic high


def own_higher_order():
    apply(run_second, request.args["c"])


def apply(f, x):
    return f(x)


def run_second(c):
    os.system(c)  # want: os-system high
