import paramiko
import rsa as pure
from Crypto.PublicKey import DSA, ECC, RSA
from Cryptodome.PublicKey import RSA as other
from cryptography.hazmat.primitives.asymmetric import dh, dsa, ec, rsa
from cryptography.hazmat.primitives.asymmetric.ec import SECP192R1
from OpenSSL import crypto

WEAK = 1024
ENOUGH = 2048


def hazmat(size):
    rsa.generate_private_key(65537, 1024)  # want: small-key info
    rsa.generate_private_key(public_exponent=65537, key_size=2047)  # want: small-key info
    rsa.generate_private_key(65537, key_size=WEAK)  # want: small-key info
    rsa.generate_private_key(65537, ENOUGH)
    rsa.generate_private_key(65537, 4096)
    rsa.generate_private_key(65537, size)
    dsa.generate_private_key(1024)  # want: small-key info
    dsa.generate_private_key(key_size=2048)
    dh.generate_parameters(2, 512)  # want: small-key info
    dh.generate_parameters(generator=2, key_size=3072)


def curves(name):
    ec.generate_private_key(ec.SECT163R2)  # want: small-key info
    ec.generate_private_key(ec.SECT163K1())  # want: small-key info
    ec.generate_private_key(curve=SECP192R1())  # want: small-key info
    ec.generate_private_key(ec.SECP256R1())
    ec.generate_private_key(curve=ec.SECP256K1)
    ec.generate_private_key(name)
    ECC.generate(curve="p192")  # want: small-key info
    ECC.generate(curve="P-256")
    ECC.generate(curve="ed25519")


def others(bits):
    RSA.generate(1024)  # want: small-key info
    RSA.generate(bits=512)  # want: small-key info
    other.generate(2048)
    RSA.generate(bits)
    DSA.generate(WEAK)  # want: small-key info
    DSA.generate(2048)
    paramiko.RSAKey.generate(1024)  # want: small-key info
    paramiko.RSAKey.generate(bits=4096)
    pure.newkeys(512)  # want: small-key info
    pure.newkeys(2048)
    key = crypto.PKey()
    key.generate_key(crypto.TYPE_RSA, 1024)  # want: small-key info
    key.generate_key(crypto.TYPE_RSA, 2048)


class RSAStore:
    def generate(self, count):
        return count


def own():
    return RSAStore().generate(10)
