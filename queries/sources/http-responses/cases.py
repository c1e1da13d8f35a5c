import http.client
import os
import urllib.request

import aiohttp
import feedparser
import httpx
import requests
import urllib3


def of_requests(url):
    answer = requests.get(url)
    os.system(answer.text)  # want: os-system high
    os.system(answer.content.decode())  # want: os-system high
    os.system(answer.json()["command"])  # want: os-system high
    os.system(answer.headers["X"])  # want: os-system high
    os.system(answer.cookies["x"])  # want: os-system high
    os.system(answer.url)  # want: os-system high
    os.system(answer.raw.read())  # want: os-system high
    os.system(answer.reason)  # want: os-system high
    os.system(answer.links["next"]["url"])  # want: os-system high
    for chunk in answer.iter_content(99):
        os.system(chunk)  # want: os-system high
    for line in answer.iter_lines():
        os.system(line)  # want: os-system high
    os.system(f"head -{int(answer.text)} log")
    os.system(f"{answer.status_code}")  # want: os-system medium
    with requests.Session() as session:
        os.system(session.post(url).json()["command"])  # want: os-system high


def of_httpx(url):
    answer = httpx.get(url)
    os.system(answer.text)  # want: os-system high
    os.system(answer.content.decode())  # want: os-system high
    os.system(answer.json()["command"])  # want: os-system high
    os.system(answer.headers["X"])  # want: os-system high
    os.system(answer.cookies["x"])  # want: os-system high
    os.system(answer.url)  # want: os-system high
    os.system(answer.reason_phrase)  # want: os-system high
    os.system(answer.read())  # want: os-system high
    for part in answer.iter_bytes():
        os.system(part)  # want: os-system high
    for part in answer.iter_text():
        os.system(part)  # want: os-system high
    for part in answer.iter_lines():
        os.system(part)  # want: os-system high
    for part in answer.iter_raw():
        os.system(part)  # want: os-system high


async def of_async_httpx(url):
    async with httpx.AsyncClient() as client:
        answer = await client.get(url)
        os.system(answer.text)  # want: os-system high
        os.system(await answer.aread())  # want: os-system high
        async for part in answer.aiter_bytes():
            os.system(part)  # want: os-system high
        async for part in answer.aiter_text():
            os.system(part)  # want: os-system high
        async for part in answer.aiter_lines():
            os.system(part)  # want: os-system high
        async for part in answer.aiter_raw():
            os.system(part)  # want: os-system high


async def of_aiohttp(url):
    async with aiohttp.ClientSession() as session:
        async with session.get(url) as answer:
            os.system(await answer.text())  # want: os-system high
            os.system((await answer.json())["command"])  # want: os-system high
            os.system(await answer.read())  # want: os-system high
            os.system(await answer.content.read())  # want: os-system high
            os.system(answer.headers["X"])  # want: os-system high
            os.system(answer.cookies["x"].value)  # want: os-system high
            os.system(str(answer.url))  # want: os-system high
            os.system(answer.reason)  # want: os-system high


def of_urllib(url):
    with urllib.request.urlopen(url) as answer:
        os.system(answer.read().decode())  # want: os-system high
        os.system(answer.read1())  # want: os-system high
        os.system(answer.readline())  # want: os-system high
        os.system(answer.readlines()[0])  # want: os-system high
        os.system(answer.headers["X"])  # want: os-system high
        os.system(answer.getheader("X"))  # want: os-system high
        os.system(answer.getheaders()[0][1])  # want: os-system high
        os.system(answer.info()["X"])  # want: os-system high
        os.system(answer.geturl())  # want: os-system high
        os.system(answer.url)  # want: os-system high
        os.system(answer.reason)  # want: os-system high


def of_http_client():
    connection = http.client.HTTPConnection("host")
    connection.request("GET", "/")
    os.system(connection.getresponse().read())  # want: os-system high


def of_urllib3(url):
    answer = urllib3.PoolManager().request("GET", url)
    os.system(answer.data.decode())  # want: os-system high
    os.system(answer.json()["command"])  # want: os-system high
    os.system(answer.read())  # want: os-system high
    os.system(answer.read1())  # want: os-system high
    os.system(answer.headers["X"])  # want: os-system high
    os.system(answer.getheader("X"))  # want: os-system high
    os.system(answer.getheaders()["X"])  # want: os-system high
    for part in answer.stream():
        os.system(part)  # want: os-system high


def of_feedparser(url):
    os.system(feedparser.parse(url).entries[0].title)  # want: os-system high
