import xml.etree.ElementTree as ET

from flask import Flask, request
from lxml import etree

app = Flask(__name__)


@app.route("/lxml")
def with_lxml():
    name = request.args["name"]
    tree = etree.parse("a.xml")
    tree.xpath("//person[@name='" + name + "']")  # want: xpath-injection high
    tree.xpath("//person[@name=$name]", name=name)
    tree.getroot().xpath(f"//person[@name='{name}']")  # want: xpath-injection high
    etree.fromstring("<a/>").find(f"person[@name='{name}']")  # want: xpath-injection high
    etree.XPath("//person[@name='%s']" % name)(tree)  # want: xpath-injection high
    etree.XPath("//person[@name=$name]")(tree, name=name)
    tree.xpath(f"//person[{int(name)}]")
    return ""


@app.route("/standard")
def standard():
    root = ET.parse("a.xml").getroot()
    root.findall(f".//person[@name='{request.args['name']}']")  # want: xpath-injection high
    root.findall(".//person")
    "text".find(request.args["name"])
    return ""


def unknown(tree, name):
    tree.xpath("//person[@name='" + name + "']")
