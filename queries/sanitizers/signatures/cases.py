import hashlib
import hmac
import pickle

from flask import request

KEY = open("/etc/app/key", "rb").read()


def signed():
    mac, body = request.data[:32], request.data[32:]
    if not hmac.compare_digest(mac, hmac.new(KEY, body, "sha256").digest()):
        raise ValueError("bad signature")
    return pickle.loads(body)


def signed_first():
    body = request.data
    if hmac.compare_digest(hmac.new(KEY, body, hashlib.sha256).hexdigest(), request.headers["X-Signature"]):
        return pickle.loads(body)
    return pickle.loads(body)  # want: pickle-load high


def signed_other():
    body, head = request.data, request.headers["X-Head"]
    if not hmac.compare_digest(request.headers["X-Signature"], hmac.new(KEY, head, "sha256").hexdigest()):
        raise ValueError("bad signature")
    return pickle.loads(body)  # want: pickle-load high


def digest_without_a_key():
    body = request.data
    if hmac.compare_digest(request.headers["X-Digest"], hashlib.sha256(body).hexdigest()):
        return pickle.loads(body)  # want: pickle-load high


def signed_but_evaluated():
    body = request.data
    if hmac.compare_digest(request.headers["X-Signature"], hmac.new(KEY, body, "sha256").hexdigest()):
        return eval(body)  # want: eval-dynamic high
