import os

import socketio
from flask_socketio import Namespace, SocketIO

server = socketio.AsyncServer()
flask_server = SocketIO()


@server.event
async def job(sid, data):
    os.system(data["command"])  # want: os-system high
    os.system(f"head -{int(data['lines'])} log")
    os.system(sid)  # want: os-system medium


@server.on("other")
async def other(sid, data):
    os.system(data)  # want: os-system high


def third(sid, data):
    os.system(data)  # want: os-system high


server.on("third", third)


class Jobs(socketio.Namespace):
    def on_job(self, sid, data):
        os.system(data)  # want: os-system high

    def helper(self, sid, data):
        os.system(data)  # want: os-system medium


@flask_server.on("job")
def flask_job(data):
    os.system(data)  # want: os-system high


def flask_other(data):
    os.system(data)  # want: os-system high


flask_server.on_event("other", flask_other)


class FlaskJobs(Namespace):
    def on_job(self, data):
        os.system(data)  # want: os-system high


def no_handler(sid, data):
    os.system(data)  # want: os-system medium
