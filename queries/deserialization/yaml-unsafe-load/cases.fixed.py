import yaml
import yaml as y
from flask import Flask, request
from ruamel.yaml import YAML
from yaml import CLoader, Loader, SafeLoader, load

app = Flask(__name__)


@app.route("/bare")
def bare():
    return yaml.safe_load(request.data)  # want: yaml-unsafe-load high


@app.route("/safe")
def safe():
    return yaml.safe_load(request.data)


@app.route("/loader")
def loader():
    yaml.safe_load(request.data)  # want: yaml-unsafe-load high
    yaml.safe_load(request.data)  # want: yaml-unsafe-load high
    yaml.load(request.data, yaml.CSafeLoader)  # want: yaml-unsafe-load high
    load(request.data, Loader=yaml.SafeLoader)  # want: yaml-unsafe-load high
    return y.load_all(stream=request.data, Loader=yaml.CSafeLoader)  # want: yaml-unsafe-load high


@app.route("/safe-loader")
def safe_loader():
    yaml.load(request.data, Loader=yaml.SafeLoader)
    yaml.load(request.data, yaml.CSafeLoader)
    yaml.load(request.data, Loader=yaml.BaseLoader)
    load(request.data, SafeLoader)
    return y.safe_load_all(request.data)


@app.route("/named")
def named():
    how = yaml.SafeLoader
    return yaml.load(request.data, Loader=how)


@app.route("/named-unsafe")
def named_unsafe():
    how = yaml.UnsafeLoader
    return yaml.load(request.data, Loader=how)  # want: yaml-unsafe-load high


@app.route("/full")
def full():
    yaml.safe_load(request.data)  # want: yaml-unsafe-load warning
    return yaml.safe_load(request.data)  # want: yaml-unsafe-load warning


@app.route("/unsafe")
def unsafe():
    yaml.safe_load_all(request.data)  # want: yaml-unsafe-load high
    return yaml.safe_load(request.data)  # want: yaml-unsafe-load high


@app.route("/ruamel")
def ruamel():
    YAML(typ="safe")
    reader = YAML(typ="safe")  # want: yaml-unsafe-load hint
    return reader.load(request.data)  # want: yaml-unsafe-load high


@app.route("/ruamel-safe")
def ruamel_safe():
    reader = YAML(typ="safe")
    return reader.load(request.data)


@app.route("/copy")
def copied():
    return yaml.safe_load(yaml.dump(request.args["x"]))  # want: yaml-unsafe-load low


def unknown_text(text):
    return yaml.safe_load(text)  # want: yaml-unsafe-load medium


def file():
    with open("settings.yaml") as f:
        return yaml.safe_load(f)  # want: yaml-unsafe-load info


def constant():
    return yaml.safe_load("a: 1")  # want: yaml-unsafe-load low


def loader_of_callers(text, loader):
    return yaml.load(text, Loader=loader)


class Plain(yaml.SafeLoader):
    pass


def own_loader(text):
    return yaml.load(text, Loader=Plain)
