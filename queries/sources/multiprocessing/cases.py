import multiprocessing
import os
from multiprocessing.connection import Client, Listener


def serve():
    with Listener(("", 6000), authkey=b"x") as listener:
        with listener.accept() as connection:
            os.system(connection.recv())  # want: os-system high
            os.system(connection.recv_bytes().decode())  # want: os-system high
            os.system(f"head -{int(connection.recv())} log")


def ask():
    connection = Client(("host", 6000))  # want: ipc-unpickle info
    os.system(connection.recv()["command"])  # want: os-system high, ipc-unpickle


def own():
    queue = multiprocessing.Queue()
    os.system(queue.get())  # want: os-system medium
    here, there = multiprocessing.Pipe()
    os.system(here.recv())  # want: os-system medium
