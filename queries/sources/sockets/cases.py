import asyncio
import os
import socket
import ssl
import telnetlib

import serial
import websockets


def sock():
    s = socket.socket()
    os.system(s.recv(3))  # want: os-system high
    c, addr = s.accept()
    os.system(c.recv(3).decode())  # want: os-system high
    data, addr = s.recvfrom(3)
    os.system(data)  # want: os-system high


def more(s: socket.socket):
    os.system(s.recvmsg(9)[0])  # want: os-system high
    os.system(s.makefile().readline())  # want: os-system high
    for line in s.makefile("r"):
        os.system(line.strip())  # want: os-system high
    buffer = bytearray(9)
    s.recv_into(buffer)
    os.system(buffer)  # want: os-system high
    s.recvfrom_into(other := bytearray(9))
    os.system(other)  # want: os-system high
    os.system(f"{s.getsockname()}")  # want: os-system medium


def secure():
    s = ssl.create_default_context().wrap_socket(socket.socket())
    os.system(s.recv(3))  # want: os-system high
    os.system(s.read(3))  # want: os-system high


def lines():
    line = serial.Serial("/dev/ttyUSB0")
    os.system(line.read(3))  # want: os-system high
    os.system(line.readline().decode())  # want: os-system high
    os.system(line.read_until(b";"))  # want: os-system high
    os.system(line.read_all())  # want: os-system high
    os.system(line.readlines()[0])  # want: os-system high
    os.system(f"{line.in_waiting}")  # want: os-system medium


def telnet():
    t = telnetlib.Telnet("host")
    os.system(t.read_until(b"x"))  # want: os-system high
    os.system(t.read_all())  # want: os-system high
    os.system(t.read_some())  # want: os-system high
    os.system(t.read_very_eager())  # want: os-system high
    os.system(t.read_eager())  # want: os-system high
    os.system(t.read_lazy())  # want: os-system high
    os.system(t.read_very_lazy())  # want: os-system high
    os.system(t.read_sb_data())  # want: os-system high
    os.system(t.expect([b"x"])[2])  # want: os-system high


async def ws(websocket):
    async for message in websocket:
        os.system(message)  # want: os-system high


websockets.serve(ws, "", 1)


async def client():
    async with websockets.connect("ws://x") as w:
        os.system(await w.recv())  # want: os-system high
        async for m in w:
            os.system(m)  # want: os-system high
        async for part in w.recv_streaming():
            os.system(part)  # want: os-system high


async def streams(reader: asyncio.StreamReader, writer):
    os.system(await reader.read(3))  # want: os-system high
    os.system((await reader.readline()).decode())  # want: os-system high
    os.system(await reader.readexactly(3))  # want: os-system high
    os.system(await reader.readuntil(b";"))  # want: os-system high
    async for line in reader:
        os.system(line)  # want: os-system high


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


async def served(reader, writer):
    os.system(await reader.read(100))  # want: os-system high
    os.system(await reader.readexactly(3))  # want: os-system high
    os.system(writer.get_extra_info("peername"))  # want: os-system medium


async def serve():
    await asyncio.start_server(served, "localhost", 1)


async def talk(websocket):
    os.system(await websocket.recv())  # want: os-system high
    async for message in websocket:
        os.system(message)  # want: os-system high


async def talk_too(peer):
    async for message in peer:
        os.system(message)  # want: os-system high


async def talks():
    async with websockets.serve(talk, "localhost", 1), websockets.serve(talk_too, "localhost", 2):
        pass


class Server:
    async def handle(self, reader, writer):
        os.system(await reader.readuntil(b";"))  # want: os-system high
        os.system(writer.get_extra_info("peername"))  # want: os-system medium
