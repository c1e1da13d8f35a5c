import os
import xml.etree.ElementTree as ET

from flask import Flask, request
from lxml import etree

app = Flask(__name__)


@app.route("/read", methods=["POST"])
def read():
    os.system(ET.fromstring(request.data).find("command").text)  # want: os-system high
    os.system(etree.fromstring(request.data).get("command"))  # want: os-system high, xml-external-entity info
    os.system(ET.parse(request.files["list"]).find("command").text)  # want: os-system high
    os.system(ET.parse("commands.xml").findtext("command"))  # want: os-system medium
    return ""
