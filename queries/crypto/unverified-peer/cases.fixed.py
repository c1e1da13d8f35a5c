import ssl

import aiohttp
import asyncssh
import httpx
import paramiko
import requests
import urllib3
from OpenSSL import SSL


def clients(url, bundle):
    requests.get(url, verify=False)  # want: unverified-peer info
    requests.post(url, verify=True)
    requests.get(url, verify=bundle)
    requests.get(url)
    httpx.get(url, verify=False)  # want: unverified-peer info
    httpx.Client(verify=False)  # want: unverified-peer info
    httpx.AsyncClient()
    urllib3.PoolManager(cert_reqs="CERT_NONE")  # want: unverified-peer info
    urllib3.PoolManager(cert_reqs="CERT_REQUIRED")


def sessions(url):
    session = requests.Session()
    session.get(url, verify=False)  # want: unverified-peer info
    session.verify = False  # want: unverified-peer info
    session.verify = "/etc/ssl/authority.pem"


async def asynchronous(url):
    async with aiohttp.ClientSession() as session:
        await session.get(url, ssl=False)  # want: unverified-peer info
        await session.get(url)
    aiohttp.TCPConnector(ssl=False)  # want: unverified-peer info
    await asyncssh.connect("host", known_hosts=None)  # want: unverified-peer info
    await asyncssh.connect("host")


def contexts():
    ssl._create_unverified_context()  # want: unverified-peer info
    ssl._create_default_https_context = ssl._create_unverified_context  # want: unverified-peer info
    ssl.create_default_context()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False  # want: unverified-peer info
    context.verify_mode = ssl.CERT_NONE  # want: unverified-peer info
    context.check_hostname = True
    context.verify_mode = ssl.CERT_REQUIRED
    other = SSL.Context(SSL.TLS_METHOD)
    other.set_verify(SSL.VERIFY_NONE, print)  # want: unverified-peer info
    other.set_verify(SSL.VERIFY_PEER, print)


def hosts(client):
    client.set_missing_host_key_policy(paramiko.AutoAddPolicy())  # want: unverified-peer info
    paramiko.SSHClient().set_missing_host_key_policy(paramiko.WarningPolicy)  # want: unverified-peer info
    client.set_missing_host_key_policy(paramiko.RejectPolicy())


class Form:
    def __init__(self):
        self.verify = False


def own(form, check):
    form.verify = False
    return check("x", verify=False)
