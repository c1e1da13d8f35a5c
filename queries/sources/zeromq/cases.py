import os

import zmq
import zmq.asyncio


def reply():
    socket = zmq.Context().socket(zmq.REP)
    socket.bind("tcp://*:5555")
    os.system(socket.recv())  # want: os-system high
    os.system(socket.recv().decode())  # want: os-system high
    os.system(socket.recv_string())  # want: os-system high
    os.system(socket.recv_unicode())  # want: os-system high
    os.system(socket.recv_json()["x"])  # want: os-system high
    os.system(socket.recv_multipart()[1])  # want: os-system high
    os.system(socket.recv_pyobj().x)  # want: os-system high, ipc-unpickle
    os.system(socket.recv_serialized(bytes.join))  # want: os-system high
    os.system(f"head -{int(socket.recv())} log")
    os.system(socket.getsockopt_string(zmq.IDENTITY))  # want: os-system medium


async def asynchronous():
    socket = zmq.asyncio.Context.instance().socket(zmq.SUB)
    os.system(await socket.recv_string())  # want: os-system high
