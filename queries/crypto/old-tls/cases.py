import ssl
from ssl import PROTOCOL_TLSv1, SSLContext, wrap_socket

from OpenSSL import SSL


def contexts():
    ssl.SSLContext(ssl.PROTOCOL_SSLv3)  # want: old-tls info
    SSLContext(PROTOCOL_TLSv1)  # want: old-tls info
    ssl.SSLContext(protocol=ssl.PROTOCOL_TLSv1_1)  # want: old-tls info
    SSL.Context(SSL.SSLv2_METHOD)  # want: old-tls info
    SSL.Context(method=SSL.TLSv1_METHOD)  # want: old-tls info
    ssl.SSLContext(ssl.PROTOCOL_TLSv1_2)
    ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    SSL.Context(SSL.TLSv1_2_METHOD)
    SSL.Context(SSL.TLS_METHOD)
    ssl.create_default_context()


def bare():
    return ssl.SSLContext()  # want: old-tls hint


def limited():
    context = ssl.SSLContext()
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context


def loose():
    context = ssl.create_default_context()
    context.minimum_version = ssl.TLSVersion.TLSv1  # want: old-tls info
    return context


def any_version():
    return SSL.Context(SSL.SSLv23_METHOD)  # want: old-tls hint


def newer():
    context = SSL.Context(SSL.SSLv23_METHOD)
    context.set_options(SSL.OP_NO_SSLv3 | SSL.OP_NO_TLSv1 | SSL.OP_NO_TLSv1_1)
    return context


def sockets(connection, context):
    ssl.wrap_socket(connection)  # want: old-tls info
    wrap_socket(connection)  # want: old-tls info
    ssl.wrap_socket(connection, ssl_version=ssl.PROTOCOL_TLSv1_2)  # want: old-tls hint
    context.wrap_socket(connection, server_hostname="example.org")


def default(version=ssl.PROTOCOL_SSLv2):  # want: old-tls info
    return own(version=version)


def own(version=ssl.PROTOCOL_TLS):
    return version
