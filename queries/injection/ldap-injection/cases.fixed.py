import ldap
import ldap3
from flask import Flask, request
from ldap.dn import escape_dn_chars
from ldap.filter import escape_filter_chars, filter_format
from ldap3 import Connection

app = Flask(__name__)


@app.route("/ldap3")
def with_ldap3():
    name = request.args["name"]
    connection = ldap3.Connection(ldap3.Server("x"))
    connection.search("dc=example", "(uid=" + name + ")")  # want: ldap-injection high
    connection.search("ou=" + name, "(uid=*)")  # want: ldap-injection high
    connection.search(search_base="dc=example", search_filter=f"(uid={name})")  # want: ldap-injection high
    connection.search("dc=example", f"(uid={ldap3.utils.conv.escape_filter_chars(name)})")
    connection.search("dc=example", "(uid=*)", attributes=[name])
    Connection("x").delete("uid=" + name)  # want: ldap-injection high
    return ""


@app.route("/ldap")
def with_ldap():
    name = request.args["name"]
    connection = ldap.initialize("ldap://x")
    connection.search_s("dc=example", ldap.SCOPE_SUBTREE, "(uid=%s)" % name)  # want: ldap-injection high
    connection.search_s("dc=example", ldap.SCOPE_SUBTREE, "(uid=%s)" % escape_filter_chars(name))
    connection.search_s("dc=example", ldap.SCOPE_SUBTREE, filter_format("(uid=%s)", [name]))
    connection.search_ext_s("uid=" + escape_dn_chars(name), ldap.SCOPE_BASE)
    connection.search_ext_s("uid=" + name, ldap.SCOPE_BASE)  # want: ldap-injection high
    return ""


def unknown(connection, name):
    connection.search_s("dc=example", 2, "(uid=%s)" % name)
