import crypt
import hashlib
import os

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC
from Crypto.Hash import MD5, SHA256
from passlib.hash import argon2, md5_crypt
from werkzeug.security import generate_password_hash


def unix(word):
    crypt.crypt(word, crypt.METHOD_MD5)  # want: weak-password-hash info
    crypt.crypt(word, salt=crypt.METHOD_CRYPT)  # want: weak-password-hash info
    crypt.crypt(word, crypt.METHOD_SHA512)
    crypt.crypt(word)
    crypt.mksalt(crypt.METHOD_BLOWFISH)  # want: weak-password-hash info
    crypt.mksalt()


def libraries(word):
    md5_crypt.hash(word)  # want: weak-password-hash info
    argon2.hash(word)
    generate_password_hash(word, method="sha1")  # want: weak-password-hash info
    generate_password_hash(word, "pbkdf2:sha256")
    generate_password_hash(word)


def rounds(word, count):
    hashlib.pbkdf2_hmac("sha256", word, os.urandom(16), 1000)  # want: weak-password-hash info
    hashlib.pbkdf2_hmac("sha256", word, os.urandom(16), 600_000)
    hashlib.pbkdf2_hmac("sha256", word, os.urandom(16), count)
    PBKDF2HMAC(hashes.SHA256(), 32, os.urandom(16), iterations=100)  # want: weak-password-hash info
    PBKDF2HMAC(hashes.SHA256(), 32, os.urandom(16), iterations=600_000)


def stored(user, word):
    user.set_password(hashlib.md5(word).hexdigest())  # want: weak-password-hash info, weak-hash hint
    digest = hashes.Hash(hashes.SHA1())  # want: weak-hash hint
    digest.update(word)
    user.setPassword(digest.finalize())  # want: weak-password-hash info
    other = MD5.new()  # want: weak-hash hint
    other.update(word)
    user.setPassword(other.hexdigest())  # want: weak-password-hash info
    user.setChecksum(other.hexdigest())
    user.set_password(word)
    user.set_password(SHA256.new(word).hexdigest())
    user.password_hash = hashlib.sha1(word).hexdigest()  # want: weak-password-hash info, weak-hash hint
    user.etag = hashlib.sha1(word).hexdigest()  # want: weak-hash hint


def named(user, password, data):
    hashlib.md5(password.encode())  # want: weak-password-hash info, weak-hash hint
    hashlib.sha256(password.encode("utf-8"))  # want: weak-password-hash hint
    hashlib.sha256(user.password)  # want: weak-password-hash hint
    hashlib.sha256(data)
    hashlib.sha256(data.password_file)
    hashlib.scrypt(password, salt=os.urandom(16), n=2**14, r=8, p=1)
