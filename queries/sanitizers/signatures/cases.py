import hashlib
import hmac
import pickle

import itsdangerous
from cryptography.fernet import Fernet
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.core import signing
from django.core.signing import TimestampSigner
from flask import request
from nacl.secret import SecretBox

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


def unpacked():
    pickle.loads(itsdangerous.Signer("key").unsign(request.data))
    pickle.loads(itsdangerous.URLSafeTimedSerializer("key").loads(request.data, max_age=60))
    pickle.loads(TimestampSigner().unsign(request.form["x"]).encode())
    pickle.loads(signing.loads(request.form["x"]))
    pickle.loads(Fernet(KEY).decrypt(request.data))
    pickle.loads(AESGCM(KEY).decrypt(request.data[:12], request.data[12:], None))
    box = SecretBox(KEY)
    pickle.loads(box.decrypt(request.data))
    pickle.loads(box.encrypt(request.data))  # want: pickle-load
    pickle.loads(itsdangerous.URLSafeSerializer("key").loads_unsafe(request.data)[1])  # want: pickle-load
    eval(Fernet(KEY).decrypt(request.data))  # want: eval-dynamic
