; Trees of XML, and the parsers that make them.
(#same! "lxml.etree" "lxml.etree._etree")
(#same! "xml.etree.ElementTree" "xml.etree.cElementTree" "elementtree.ElementTree")

((call function: (_) @f) @typed
  (#resolves? @f "lxml.etree.parse" "lxml.etree.ElementTree" "lxml.html.parse" "lxml.objectify.parse")
  (#type! "lxml.etree._ElementTree"))
((call function: (_) @f) @typed
  (#resolves? @f
    "lxml.etree.fromstring" "lxml.etree.XML" "lxml.etree.HTML" "lxml.etree.fromstringlist" "lxml.html.fromstring"
    "lxml.html.document_fromstring" "lxml.objectify.fromstring" "lxml.etree._ElementTree.getroot" "lxml.etree._Element.find"
    "lxml.etree.Element" "lxml.etree.SubElement" "lxml.etree._ElementTree.find")
  (#type! "lxml.etree._Element"))
((call function: (_) @f) @typed
  (#resolves? @f "xml.etree.ElementTree.parse" "defusedxml.ElementTree.parse")
  (#type! "xml.etree.ElementTree.ElementTree"))
((call function: (_) @f) @typed
  (#resolves? @f
    "xml.etree.ElementTree.fromstring" "xml.etree.ElementTree.XML" "xml.etree.ElementTree.ElementTree.getroot"
    "defusedxml.ElementTree.fromstring" "defusedxml.ElementTree.XML"
    "xml.etree.ElementTree.Element.find" "xml.etree.ElementTree.ElementTree.find")
  (#type! "xml.etree.ElementTree.Element"))

; What was read from a document is data of whoever wrote it.
((call function: (_) @f) @call
  (#resolves? @f
    "lxml.etree.fromstring" "lxml.etree.XML" "lxml.etree.HTML" "lxml.html.fromstring" "lxml.html.document_fromstring"
    "lxml.objectify.fromstring" "xml.etree.ElementTree.fromstring" "xml.etree.ElementTree.XML" "xml.dom.minidom.parseString"
    "defusedxml.ElementTree.fromstring" "defusedxml.ElementTree.XML" "defusedxml.minidom.parseString")
  (#flows! @call 0 text string html result))
((call function: (_) @f) @call
  (#resolves? @f "lxml.etree.parse" "lxml.html.parse" "lxml.objectify.parse" "xml.etree.ElementTree.parse" "xml.dom.minidom.parse"
    "defusedxml.ElementTree.parse" "defusedxml.minidom.parse")
  (#instance? @call 0 - "io.BytesIO" "io.StringIO" "io.BufferedReader" "werkzeug.datastructures.FileStorage")
  (#flows! @call 0 source file result))
((call function: (_) @f) @call
  (#resolves? @f
    "lxml.etree._ElementTree.getroot" "lxml.etree._ElementTree.find" "lxml.etree._ElementTree.findall"
    "lxml.etree._ElementTree.findtext" "lxml.etree._ElementTree.xpath" "lxml.etree._ElementTree.iter" "lxml.etree._Element.get"
    "lxml.etree._Element.find" "lxml.etree._Element.findall" "lxml.etree._Element.findtext" "lxml.etree._Element.xpath"
    "lxml.etree._Element.iter" "xml.etree.ElementTree.ElementTree.getroot" "xml.etree.ElementTree.ElementTree.find"
    "xml.etree.ElementTree.ElementTree.findall" "xml.etree.ElementTree.ElementTree.findtext"
    "xml.etree.ElementTree.ElementTree.iter" "xml.etree.ElementTree.Element.get" "xml.etree.ElementTree.Element.find"
    "xml.etree.ElementTree.Element.findall" "xml.etree.ElementTree.Element.findtext" "xml.etree.ElementTree.Element.iter")
  (#flows! @call receiver result))
