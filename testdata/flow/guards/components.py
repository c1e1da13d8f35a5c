import os
from pathlib import Path
from urllib.parse import unquote

from flask import request

BASE = "/srv/files"


def components():
    path = BASE
    for word in request.args["path"].split("/"):
        if os.path.dirname(word) or word in (os.curdir, os.pardir):
            continue
        path = os.path.join(path, word)
    return open(path)


def components_of_others():
    path = BASE
    for word in request.args["path"].split("/"):
        other = request.args["other"]
        if os.path.dirname(other) or other in (os.curdir, os.pardir):
            continue
        path = os.path.join(path, word)
    return open(path)  # want: path-traversal high


def only_folders():
    path = BASE
    for word in request.args["path"].split("|"):
        if os.path.dirname(word):
            continue
        path = os.path.join(path, word)
    return open(path)  # want: path-traversal high


def only_parents():
    path = BASE
    for word in request.args["path"].split("|"):
        if word in (os.curdir, os.pardir):
            continue
        path = os.path.join(path, word)
    return open(path)  # want: path-traversal high


def kept_instead():
    path = BASE
    for word in request.args["path"].split("|"):
        if os.path.dirname(word) or word in (".", ".."):
            path = os.path.join(path, word)
    return open(path)  # want: path-traversal high


def one_of_both():
    path = BASE
    for word in request.args["path"].split("|"):
        if os.path.dirname(word) and word == "..":
            continue
        path = os.path.join(path, word)
    return open(path)  # want: path-traversal high


def refused_in_steps():
    name = request.args["name"]
    if "/" in name:
        raise ValueError(name)
    if name == "..":
        raise ValueError(name)
    return open(os.path.join(BASE, name))


def refused_in_one_way():
    name = request.args["name"]
    if "/" in name and name != "..":
        raise ValueError(name)
    return open(os.path.join(BASE, name))  # want: path-traversal high


def only_in_one_branch(strict):
    name = request.args["name"]
    if strict:
        if "/" in name:
            raise ValueError(name)
    elif name in ["..", "."]:
        raise ValueError(name)
    return open(os.path.join(BASE, name))  # want: path-traversal high


def relative():
    name = request.args["name"]
    if os.path.isabs(name) or ".." in name:
        return None
    return open(os.path.join(BASE, name))


def relative_parts():
    name = request.args["name"]
    if ".." not in name.split("/") and not name.startswith("/"):
        return open(os.path.join(BASE, name))
    return open(os.path.join(BASE, name))  # want: path-traversal high


def absolute():
    name = request.args["name"]
    if ".." in name:
        return None
    return open(os.path.join(BASE, name))  # want: path-traversal high


def climbing():
    name = request.args["name"]
    if name.startswith("/"):
        return None
    return open(os.path.join(BASE, name))  # want: path-traversal high


def path_parts():
    name = Path(request.args["name"])
    if ".." in name.parts:
        return None
    return open(BASE / name)  # want: path-traversal high


def base_name():
    name = request.args["name"]
    if name != os.path.basename(name) or name == os.pardir:
        return None
    return open(os.path.join(BASE, name))


def decoded_before():
    name = unquote(request.args["name"])
    if "/" in name or name == "..":
        return None
    return open(os.path.join(BASE, name))


def filtered():
    words = [w for w in request.args["path"].split("/") if w not in ("", ".", "..") and "/" not in w]
    return open(os.path.join(BASE, *words))


def badly_filtered():
    words = [w for w in request.args["path"].split("|") if w not in ("", ".", "..")]
    return open(os.path.join(BASE, *words))  # want: path-traversal high


def is_name(name):
    return "/" not in name and name != ".."


def asked():
    name = request.args["name"]
    if is_name(name):
        return open(os.path.join(BASE, name))
    return open(os.path.join(BASE, name))  # want: path-traversal high


def of_a_shell():
    name = request.args["name"]
    if "/" in name or name == "..":
        return
    os.system("ls " + name)  # want: os-system high


def decoded_after():
    name = request.args["name"]
    if "/" in name or name == "..":
        return None
    return open(os.path.join(BASE, unquote(name)))  # FIXME: %2e%2e%2f has none before
