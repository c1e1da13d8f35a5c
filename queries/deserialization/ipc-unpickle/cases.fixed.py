import json
import multiprocessing.connection
import multiprocessing.managers
import os
from multiprocessing import Pipe, Queue
from multiprocessing.connection import Client, Listener
from multiprocessing.managers import BaseManager

import zmq

KEY = b"constant"


def client():
    with Client(("localhost", 6000), authkey=key) as peer:  # want: ipc-unpickle info
        return peer.recv()  # want: ipc-unpickle warning


def client_without_a_key(address):
    return multiprocessing.connection.Client(address, authkey=key).recv()  # want: ipc-unpickle warning, ipc-unpickle info


def client_with_a_key():
    with Client(("localhost", 6000), authkey=os.environb[b"KEY"]) as peer:
        return peer.recv()


def bytes_are_bytes():
    with Client(("localhost", 6000), authkey=os.urandom(8)) as peer:
        return json.loads(peer.recv_bytes())


def server():
    listener = Listener(("0.0.0.0", 6000), authkey=key)  # want: ipc-unpickle info
    while True:
        peer = listener.accept()
        print(peer.recv())  # want: ipc-unpickle warning


def server_with_a_key(key):
    with Listener(("0.0.0.0", 6000), authkey=key) as listener, listener.accept() as peer:
        print(peer.recv())


def server_of_bytes():
    listener = Listener(("0.0.0.0", 6000), authkey=key)  # want: ipc-unpickle info
    print(json.loads(listener.accept().recv_bytes()))


def private():
    return Listener()


def inside():
    here, there = Pipe()
    queue = Queue()
    there.send(1)
    return here.recv(), queue.get()


class Jobs(BaseManager):
    pass


def managers(key):
    BaseManager(address=("", 50000), authkey=b"secret")  # want: ipc-unpickle
    BaseManager(("", 50000), KEY)  # want: ipc-unpickle
    Jobs(address=("", 50000), authkey=KEY)  # want: ipc-unpickle
    multiprocessing.managers.SyncManager(("", 50000), authkey=b"secret")  # want: ipc-unpickle
    BaseManager(address=("", 50000), authkey=key)
    BaseManager(address=("", 50000))
    BaseManager()


def queue():
    socket = zmq.Context().socket(zmq.PULL)
    socket.recv_json()
    return socket.recv_json()  # want: ipc-unpickle


async def answer(socket):
    return await socket.recv_json()  # want: ipc-unpickle
