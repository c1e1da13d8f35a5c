; A quote ends the string that data was meant to stay in; "or" and "|" select the rest.
(#set! cwe "643")
(#set! aliases "py/xpath-injection")
(#set! levels "none none error")
(#set! message "{sink} becomes part of the XPath expression that {callee} evaluates")

((call function: (_) @callee) @call
  (#resolves? @callee "lxml.etree._Element.xpath" "lxml.etree._ElementTree.xpath" "*.xpath")
  (#sink! @call 0 "_path"))
((call function: (_) @callee) @call
  (#resolves? @callee
    "lxml.etree.XPath" "lxml.etree.ETXPath" "lxml.etree._Element.find" "lxml.etree._Element.findall"
    "lxml.etree._Element.iterfind" "lxml.etree._Element.findtext" "lxml.etree._ElementTree.find"
    "lxml.etree._ElementTree.findall" "lxml.etree._ElementTree.iterfind" "lxml.etree._ElementTree.findtext"
    "xml.etree.ElementTree.Element.find" "xml.etree.ElementTree.Element.findall" "xml.etree.ElementTree.Element.iterfind"
    "xml.etree.ElementTree.Element.findtext" "xml.etree.ElementTree.ElementTree.find"
    "xml.etree.ElementTree.ElementTree.findall" "xml.etree.ElementTree.ElementTree.iterfind"
    "xml.etree.ElementTree.ElementTree.findtext" "lxml.etree.XPathEvaluator.__call__")
  (#sink! @call 0 "path"))
((call function: (_) @callee) @call
  (#resolves? @callee "elementpath.select" "elementpath.iter_select")
  (#sink! @call 1 "path"))
((call function: (_) @callee) @call
  (#resolves? @callee "*.xpathEval" "libxml2.xmlDoc.xpathEval")
  (#sink! @call 0 "expr"))
