import hashlib
import hashlib as h
import hmac
from hashlib import md5, new
from hashlib import sha1 as digest

from Crypto.Hash import MD2, MD5, SHA256
from Cryptodome.Hash import MD4 as old
from Cryptodome.Hash import SHA, SHA3_256
from cryptography.hazmat.primitives import hashes


def standard(data):
    hashlib.md5(data)  # want: weak-hash hint
    h.sha1(data).hexdigest()  # want: weak-hash hint
    md5()  # want: weak-hash hint
    digest(data)  # want: weak-hash hint
    hashlib.new("md5", data)  # want: weak-hash hint
    new(name="SHA1")  # want: weak-hash hint
    new("MD4", data)  # want: weak-hash hint
    hashlib.sha256(data)
    hashlib.new("sha256", data)
    hashlib.new("sha3_512")
    hashlib.new("sha512", data)


def intent(data, flag):
    hashlib.md5(data, usedforsecurity=False)
    hashlib.new("sha1", data, usedforsecurity=False)
    hashlib.md5(data, usedforsecurity=flag)
    hashlib.md5(data, usedforsecurity=True)  # want: weak-hash info
    hashlib.new("sha1", data, usedforsecurity=True)  # want: weak-hash info
    hashlib.sha256(data, usedforsecurity=True)


def files(file):
    hashlib.file_digest(file, "md5")  # want: weak-hash hint
    hashlib.file_digest(file, hashlib.sha1)  # want: weak-hash hint
    hashlib.file_digest(file, "sha256")


def keyed(key, data):
    hmac.new(key, data, hashlib.md5)  # want: weak-hash hint
    hmac.digest(key, data, "md5")  # want: weak-hash hint
    hmac.new(key, data, digestmod="sha256")
    hmac.new(key, data, hashlib.sha1)


def others(data):
    MD5.new(data)  # want: weak-hash hint
    MD2.new()  # want: weak-hash info
    old.new()  # want: weak-hash info
    SHA.new(data)  # want: weak-hash hint
    hashes.Hash(hashes.MD5())  # want: weak-hash hint
    hashes.SHA1()  # want: weak-hash hint
    hashes.Hash(hashes.SHA256())
    SHA256.new(data)
    SHA3_256.new(data)


class Table:
    def md5(self, data):
        return data


def own(data):
    return Table().md5(data)
