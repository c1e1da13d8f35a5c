import yaml
import yaml as y
from flask import Flask, request
from ruamel.yaml import YAML
from yaml import CLoader, Loader, SafeLoader, load

app = Flask(__name__)


@app.route("/bare")
def bare():
    return yaml.load(request.data)  # want: yaml-unsafe-load high


@app.route("/safe")
def safe():
    return yaml.safe_load(request.data)


@app.route("/loader")
def loader():
    yaml.load(request.data, Loader=yaml.Loader)  # want: yaml-unsafe-load high
    yaml.load(request.data, Loader=yaml.UnsafeLoader)  # want: yaml-unsafe-load high
    yaml.load(request.data, yaml.CLoader)  # want: yaml-unsafe-load high
    load(request.data, Loader=Loader)  # want: yaml-unsafe-load high
    return y.load_all(stream=request.data, Loader=CLoader)  # want: yaml-unsafe-load high


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
    yaml.full_load(request.data)  # want: yaml-unsafe-load warning
    return yaml.load(request.data, Loader=yaml.FullLoader)  # want: yaml-unsafe-load warning


@app.route("/unsafe")
def unsafe():
    yaml.unsafe_load_all(request.data)  # want: yaml-unsafe-load high
    return yaml.unsafe_load(request.data)  # want: yaml-unsafe-load high


@app.route("/ruamel")
def ruamel():
    YAML(typ="safe")
    reader = YAML(typ="unsafe")  # want: yaml-unsafe-load hint
    return reader.load(request.data)  # want: yaml-unsafe-load high


@app.route("/ruamel-safe")
def ruamel_safe():
    reader = YAML(typ="safe")
    return reader.load(request.data)


@app.route("/copy")
def copied():
    return yaml.load(yaml.dump(request.args["x"]), Loader=yaml.Loader)  # want: yaml-unsafe-load low


def unknown_text(text):
    return yaml.load(text, Loader=yaml.Loader)  # want: yaml-unsafe-load medium


def file():
    with open("settings.yaml") as f:
        return yaml.load(f, yaml.FullLoader)  # want: yaml-unsafe-load info


def constant():
    return yaml.load("a: 1", Loader=yaml.Loader)  # want: yaml-unsafe-load low


def loader_of_callers(text, loader):
    return yaml.load(text, Loader=loader)


class Plain(yaml.SafeLoader):
    pass


def own_loader(text):
    return yaml.load(text, Loader=Plain)
