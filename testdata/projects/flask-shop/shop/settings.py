import os

UPLOADS = os.path.join(os.path.dirname(__file__), "uploads")
CONVERT = os.environ.get("CONVERT", "convert")
SORTS = {"name": "name", "price": "price DESC"}
EXTENSIONS = {"png", "jpg"}
