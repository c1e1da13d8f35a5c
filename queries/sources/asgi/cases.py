import os


async def app(scope, receive, send):
    os.system(scope["path"])  # want: os-system high
    os.system(scope["query_string"].decode())  # want: os-system high
    for name, value in scope["headers"]:
        os.system(value)  # want: os-system high
    message = await receive()
    os.system(message["body"])  # want: os-system high
    os.system(message.get("text"))  # want: os-system high
    os.system(f"head -{int(message['n'])} log")
    await send({"type": "http.response.start", "status": 200})


class Middleware:
    def __init__(self, app):
        self.app = app

    async def __call__(self, scope: dict, receive: "Receive", send: "Send"):
        os.system(scope["path"])  # want: os-system high
        os.system((await receive())["body"])  # want: os-system high
        await self.app(scope, receive, send)


def other(scope, name):
    os.system(scope["path"])  # want: os-system medium
