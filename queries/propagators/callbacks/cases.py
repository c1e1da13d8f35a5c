import asyncio
import atexit
import concurrent.futures
import functools
import heapq
import itertools
import json
import multiprocessing
import re
import sched
import threading

import celery
import dramatiq
import rq
from fastapi import BackgroundTasks
from flask import Flask, request

app = Flask(__name__)


def first(x, y="1"):
    return x


def second(x, y="1"):
    return y


@app.route("/iterables")
def iterables():
    xs = request.args.getlist("x")
    list(map(eval, xs))  # want: eval-dynamic high
    list(map(len, xs))
    list(itertools.starmap(eval, [(request.args["x"],)]))  # want: eval-dynamic high
    list(filter(eval, xs))  # want: eval-dynamic high
    list(itertools.takewhile(eval, xs))  # want: eval-dynamic high
    list(itertools.groupby(xs, eval))  # want: eval-dynamic high
    list(itertools.groupby(xs, key=len))
    exec(functools.reduce(second, ["a", "b"], request.args["x"]))
    exec(functools.reduce(second, xs))  # want: exec-dynamic high
    exec(functools.reduce(first, ["a"], request.args["x"]))  # want: exec-dynamic high
    for x in itertools.accumulate(xs, second):
        exec(x)  # want: exec-dynamic high
    sorted(xs, key=eval)  # want: eval-dynamic high
    min(xs, key=eval)  # want: eval-dynamic high
    max("1", request.args["x"], key=eval)  # want: eval-dynamic high
    max("1", request.args["x"], key=len)
    heapq.nlargest(1, xs, key=eval)  # want: eval-dynamic high
    return ""


@app.route("/threads")
def threads():
    x = request.args["x"]
    threading.Thread(target=eval, args=(x,)).start()  # want: eval-dynamic high
    threading.Thread(None, eval, None, (x,)).start()  # want: eval-dynamic high
    threading.Thread(target=len, args=(x,)).start()
    threading.Thread(target=exec, args=("pass",), name=x).start()
    threading.Timer(1, eval, [x]).start()  # want: eval-dynamic high
    multiprocessing.Process(target=eval, args=(x,)).start()  # want: eval-dynamic high
    sched.scheduler().enter(1, 1, eval, (x,))  # want: eval-dynamic high
    atexit.register(eval, x)  # want: eval-dynamic high
    atexit.register(len, x)
    return ""


@app.route("/executors")
def executors():
    x = request.args["x"]
    with concurrent.futures.ThreadPoolExecutor() as pool:
        pool.submit(eval, x)  # want: eval-dynamic high
        exec(pool.submit(first, x).result())  # want: exec-dynamic high
        exec(pool.submit(second, x).result())
        for future in concurrent.futures.as_completed([pool.submit(first, x)]):
            exec(future.result())  # want: exec-dynamic high
        for future in concurrent.futures.as_completed([pool.submit(second, x)]):
            exec(future.result())
        pool.submit(first, x).add_done_callback(lambda f: exec(f.result()))  # want: exec-dynamic high
    with multiprocessing.Pool() as pool:
        exec(pool.apply(first, (x,)))  # want: exec-dynamic high
        exec(pool.apply_async(first, (x,)).get())  # want: exec-dynamic high
        exec(pool.apply_async(second, (x,)).get())
        for y in pool.imap(first, [x]):
            exec(y)  # want: exec-dynamic high
    return ""


@app.route("/loop")
async def loop():
    x = request.args["x"]
    exec(await asyncio.to_thread(first, x))  # want: exec-dynamic high
    exec(await asyncio.to_thread(second, x))
    running = asyncio.get_running_loop()
    exec(await running.run_in_executor(None, first, x))  # want: exec-dynamic high
    exec(await running.run_in_executor(None, second, x))
    running.call_later(1, eval, x)  # want: eval-dynamic high
    running.call_later(1, len, x)
    return ""


@app.route("/readers")
def readers():
    x = request.args["x"]
    json.loads(x, object_hook=lambda d: exec(d["code"]))  # want: exec-dynamic high
    json.loads("{}", parse_float=exec)  # want: exec-dynamic low, eval-as-callback medium
    re.sub("a", lambda m: str(eval(m.group())), x)  # want: eval-dynamic high
    exec(re.sub("a", lambda m: "b", x))  # want: exec-dynamic high
    exec(re.sub("a", lambda m: request.args["x"], "a"))  # want: exec-dynamic high
    exec(re.sub("a", lambda m: "b", "a"))
    return ""


tasks = celery.Celery("jobs")


@tasks.task
def task(code, n=1):
    exec(code)  # want: exec-dynamic high


@celery.shared_task(bind=True)
def bound(self, code):
    exec(code)  # want: exec-dynamic high


@celery.shared_task
def signed(code, n):
    exec(code)  # want: exec-dynamic high


@celery.shared_task
def not_sent(code):
    exec(code)  # want: exec-dynamic medium


@celery.shared_task
def harmless(code):
    return len(code)


@dramatiq.actor
def actor(code):
    exec(code)  # want: exec-dynamic high


def job(code):
    exec(code)  # want: exec-dynamic high


def initial(code):
    exec(code)  # want: exec-dynamic high


@app.route("/tasks")
def workers(queue: rq.Queue, background: BackgroundTasks, connection):
    x = request.args["x"]
    task.delay(x, 1)
    bound.apply_async(args=[x], countdown=3)
    celery.chain(signed.s(x, 1), task.si("pass"))()
    harmless.delay(x)
    not_sent.delay("pass")
    actor.send(x)
    connection.send(x)
    rq.Queue("jobs").enqueue(job, x)
    rq.Queue("jobs").enqueue(len, x)
    queue.enqueue(eval, x)  # want: eval-dynamic high
    background.add_task(exec, x)  # want: exec-dynamic high
    background.add_task(print, x)
    multiprocessing.Pool(2, initial, (x,))
    concurrent.futures.ThreadPoolExecutor(initializer=eval, initargs=(x,))  # want: eval-dynamic high
    return ""


async def nursery(group, x):
    group.start_soon(eval, request.args["x"])  # want: eval-dynamic high
    group.start_soon(len, request.args["x"])
