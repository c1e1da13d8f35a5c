import os
import random
import random as r
import secrets
import string
from random import SystemRandom, choice


def games(items):
    random.random()  # want: weak-random hint
    r.randint(1, 6)  # want: weak-random hint
    choice(items)  # want: weak-random hint
    random.sample(items, 2)  # want: weak-random hint
    random.Random(7).random()  # want: weak-random hint
    random.seed(7)
    random.getstate()


def good(items):
    SystemRandom().choice(items)
    random.SystemRandom().randint(1, 6)
    secrets.choice(items)
    secrets.token_hex(16)
    os.urandom(16)


def generate_password():
    return "".join(random.choice(string.ascii_letters) for _ in range(12))  # want: weak-random info


def new_reset_token():
    return random.getrandbits(128)  # want: weak-random info


def tokenize(words):
    return random.choice(words)  # want: weak-random hint


def reset(user):
    user.otp = random.randint(100000, 999999)  # want: weak-random info
    user.level = random.randint(1, 9)  # want: weak-random hint
    api_key = "".join(random.choices(string.hexdigits, k=32))  # want: weak-random info, weak-random hint
    return api_key


def own(random):
    return random.random()
