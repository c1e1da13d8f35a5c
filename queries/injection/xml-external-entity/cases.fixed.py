from defusedxml.sax import make_parser
import xml.dom.minidom
import defusedxml.ElementTree as ET
import xml.sax
import xmlrpc.client
from xml.sax.handler import feature_external_ges

import defusedxml.ElementTree
import defusedxml.minidom
from flask import Flask, request
from lxml import etree

app = Flask(__name__)


@app.route("/lxml", methods=["POST"])
def with_lxml():
    trusting = etree.XMLParser(resolve_entities=False)  # want: xml-external-entity warning
    careful = etree.XMLParser(resolve_entities=False)
    etree.fromstring(request.data, trusting)  # want: xml-external-entity high
    etree.fromstring(request.data, parser=careful)
    etree.fromstring(request.data)  # want: xml-external-entity info
    etree.XMLParser()  # want: xml-external-entity warning
    etree.XSLT(etree.fromstring(request.data, careful))  # want: xml-external-entity high
    etree.XSLT(etree.parse("style.xsl"))
    return ""


@app.route("/standard", methods=["POST"])
def standard():
    ET.fromstring(request.data)  # want: xml-external-entity hint
    reader = make_parser()  # want: xml-external-entity hint
    reader.setFeature(feature_external_ges, False)  # want: xml-external-entity warning
    reader.setFeature(feature_external_ges, False)
    return ""


def constant():
    etree.parse("settings.xml")
    etree.parse("settings.xml", etree.XMLParser())


def files(text):
    ET.parse("settings.xml")  # want: xml-external-entity hint
    defusedxml.minidom.parse("settings.xml")  # want: xml-external-entity hint
    defusedxml.minidom.parseString(text)  # want: xml-external-entity hint
    xmlrpc.client.ServerProxy("https://example.org")  # want: xml-external-entity hint
    ET.fromstring("<a/>")
    ET.tostring(text)


def defused(file):
    defusedxml.ElementTree.parse(file)
    defusedxml.ElementTree.parse(file, forbid_dtd=True)
    defusedxml.ElementTree.parse(file, forbid_entities=False)  # want: xml-external-entity info
    defusedxml.minidom.parse(file, forbid_external=False)  # want: xml-external-entity info
