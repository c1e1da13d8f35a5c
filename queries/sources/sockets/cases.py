import asyncio
import os
import socket

import websockets


def sock():
    s = socket.socket()
    os.system(s.recv(3))  # want: os-system high
    c, addr = s.accept()
    os.system(c.recv(3).decode())  # want: os-system high
    data, addr = s.recvfrom(3)
    os.system(data)  # want: os-system high


async def ws(websocket):
    async for message in websocket:
        os.system(message)  # want: os-system high


websockets.serve(ws, "", 1)


async def client():
    async with websockets.connect("ws://x") as w:
        os.system(await w.recv())  # want: os-system high
        async for m in w:
            os.system(m)  # want: os-system high


async def streams(reader: asyncio.StreamReader, writer):
    os.system(await reader.read(3))  # want: os-system high
    os.system((await reader.readline()).decode())  # want: os-system high


class Echo(asyncio.Protocol):
    def data_received(self, data):
        os.system(data)  # want: os-system high

    def connection_made(self, transport):
        os.system(transport.x)  # want: os-system medium


def unknown(s):
    os.system(s.recv(3))  # want: os-system medium


def numbers(s: socket.socket):
    os.system(f"head -{int(s.recv(3))} log")
    os.system(s.recv(3))  # want: os-system high
