import jwt
from jose import jwt as jose


def read(token, key, options):
    jwt.decode(token, key, verify=False)  # want: unverified-token info
    jwt.decode(token, options={"verify_signature": False})  # want: unverified-token info
    jwt.decode(token, key, ["none"])  # want: unverified-token info
    jwt.decode(token, key, algorithms=["HS256", "none"])  # want: unverified-token info
    jwt.decode(token, key, algorithms=["HS256"])
    jwt.decode(token, key, algorithms=["HS256"], options={"verify_exp": False})
    jwt.decode(token, key, algorithms=["RS256"], options=options)
    jwt.get_unverified_header(token)
    jose.decode(token, key, options={"verify_signature": False})  # want: unverified-token info
    jose.get_unverified_claims(token)  # want: unverified-token hint


def write(claims, key):
    jwt.encode(claims, key, algorithm="none")  # want: unverified-token info
    jwt.encode(claims, key, algorithm=None)  # want: unverified-token info
    jwt.encode(claims, key, "HS256")
    jwt.encode(claims, key)


class Codec:
    def decode(self, text, verify):
        return text


def own(text):
    return Codec().decode(text, verify=False)
