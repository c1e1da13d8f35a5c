import os

import redis
import redis.asyncio


def channel():
    r = redis.Redis()
    p = r.pubsub()
    p.subscribe("jobs")
    for message in p.listen():
        os.system(message["data"])  # want: os-system high
    message = p.get_message()
    if message:
        os.system(message["data"].decode())  # want: os-system high
        os.system(f"head -{int(message['data'])} log")


def waiting(url):
    r = redis.from_url(url)
    _, job = r.blpop("jobs")
    os.system(job)  # want: os-system high
    os.system(r.brpop("jobs")[1])  # want: os-system high
    os.system(r.blmpop(1, 1, "jobs")[1][0])  # want: os-system high
    os.system(r.blmove("jobs", "done", 1))  # want: os-system high
    os.system(r.brpoplpush("jobs", "done"))  # want: os-system high
    os.system(r.bzpopmin("jobs")[1])  # want: os-system high
    os.system(r.bzpopmax("jobs")[1])  # want: os-system high
    os.system(r.xread({"jobs": "$"})[0][1][0][1]["command"])  # want: os-system high
    for _, entries in r.xreadgroup("group", "me", {"jobs": ">"}):
        os.system(entries[0][1]["command"])  # want: os-system high


async def asynchronous():
    r = redis.asyncio.Redis()
    async for message in r.pubsub().listen():
        os.system(message["data"])  # want: os-system high


def stored():
    os.system(redis.Redis().get("command"))  # want: os-system medium
