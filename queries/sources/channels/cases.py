import json
import os

from channels.generic.websocket import AsyncJsonWebsocketConsumer, WebsocketConsumer


class Jobs(WebsocketConsumer):
    def connect(self):
        os.system(self.scope["url_route"]["kwargs"]["room"])  # want: os-system high
        os.system(self.scope.get("query_string").decode())  # want: os-system high

    def receive(self, text_data=None, bytes_data=None):
        os.system(text_data)  # want: os-system high
        os.system(json.loads(text_data)["command"])  # want: os-system high
        os.system(f"head -{int(text_data)} log")
        os.system(bytes_data)  # want: os-system high

    def job_done(self, event):
        os.system(event["text"])  # want: os-system medium


class JSON(AsyncJsonWebsocketConsumer):
    async def receive_json(self, content, **kwargs):
        os.system(content["command"])  # want: os-system high
