import defusedxml.ElementTree as ET
import xml.sax
from xml.sax.handler import feature_external_ges

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
    ET.fromstring(request.data)
    reader = xml.sax.make_parser()
    reader.setFeature(feature_external_ges, False)  # want: xml-external-entity warning
    reader.setFeature(feature_external_ges, False)
    return ""


def constant():
    etree.parse("settings.xml")
    etree.parse("settings.xml", etree.XMLParser())
