import hashlib
import hmac

from Crypto.Cipher import AES, ARC4, DES, Blowfish, ChaCha20_Poly1305
from Cryptodome.Cipher import ARC2 as rc2
from Cryptodome.Cipher import DES3
from cryptography.hazmat.decrepit.ciphers.algorithms import TripleDES
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM


def pycryptodome(key, iv):
    ARC4.new(key)  # want: weak-cipher info
    DES.new(key, DES.MODE_CBC, iv)  # want: weak-cipher info
    Blowfish.new(key, Blowfish.MODE_CBC, iv)  # want: weak-cipher info
    rc2.new(key, rc2.MODE_CFB, iv)  # want: weak-cipher info
    DES3.new(key, DES3.MODE_EAX)  # want: weak-cipher info
    AES.new(key, AES.MODE_GCM)
    AES.new(key, AES.MODE_EAX, nonce=iv)
    ChaCha20_Poly1305.new(key=key)


def electronic(key, mode):
    AES.new(key, AES.MODE_ECB)  # want: weak-cipher info
    AES.new(key, mode=AES.MODE_ECB)  # want: weak-cipher info
    AES.new(key)  # want: weak-cipher info
    AES.new(key, mode)
    Cipher(algorithms.AES(key), modes.ECB())  # want: weak-cipher info
    modes.ECB  # no use


def hazmat(key, iv):
    Cipher(algorithms.ARC4(key), mode=None)  # want: weak-cipher info
    Cipher(algorithms.IDEA(key), modes.GCM(iv))  # want: weak-cipher info
    TripleDES(key)  # want: weak-cipher info
    Cipher(algorithms.AES(key), modes.GCM(iv))
    Cipher(algorithms.ChaCha20(key, iv), mode=None)
    AESGCM(key)


def unchecked(key, iv, text):
    AES.new(key, AES.MODE_CBC, iv)  # want: weak-cipher hint
    Cipher(algorithms.AES(key), modes.CBC(iv))  # want: weak-cipher hint
    Cipher(algorithms.AES(key), mode=modes.CTR(iv))  # want: weak-cipher hint


def checked(key, other, iv, text):
    sealed = AES.new(key, AES.MODE_CBC, iv).encrypt(text)
    return sealed + hmac.new(other, sealed, hashlib.sha256).digest()


class Vault:
    def new(self, key):
        return key


def own(key):
    DES = Vault()
    return DES.new(key)
