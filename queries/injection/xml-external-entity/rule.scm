; An entity may name a file, and its content becomes part of the document. The parsers of
; the standard library and lxml's own default read none.
(#set! cwe "611 776")
(#set! fixes "defused-xml")
(#set! aliases "B313 B314 B315 B316 B317 B318 B319 B320 B405 B406 B407 B408 B409 B410 B411 S313 S314 S315 S316 S317 S318 S319 S320 S405 S406 S407 S408 S409 S410 S411")
(#set! aliases "use-defused-xml use-defused-xml-parse")
(#set! aliases "PYTHON-LANG-SEC-090 PYTHON-LANG-SEC-091 PYTHON-LANG-SEC-092")
(#set! aliases "py/xxe py/xml-bomb")

; Entities switched on. The class is a name of ours.
((call function: (_) @callee) @call
  (#resolves? @callee "lxml.etree.XMLParser" "lxml.etree.ETCompatXMLParser" "lxml.etree.iterparse" "lxml.etree.XMLPullParser")
  (#keyword? @call "resolve_entities" "True")
  (#sink! @call)
  (#set! levels "warning warning warning")
  (#set! message "{callee} reads the files that a document names"))
((call function: (_) @callee) @call
  (#resolves? @callee "lxml.etree.XMLParser" "lxml.etree.ETCompatXMLParser" "lxml.etree.iterparse" "lxml.etree.XMLPullParser")
  (#keyword? @call "no_network" "False")
  (#sink! @call)
  (#set! levels "warning warning warning")
  (#set! message "{callee} fetches what a document names"))
((call function: (_) @callee) @call
  (#resolves? @callee "*.setFeature" "xml.sax.xmlreader.XMLReader.setFeature")
  (#argument? @call 0 "name" "xml.sax.handler.feature_external_ges" "xml.sax.handler.feature_external_pes")
  (#argument? @call 1 "state" true)
  (#sink! @call 1 "state")
  (#set! levels "warning warning warning")
  (#set! message "the parser reads the files that a document names"))
((call function: (_) @f) @typed
  (#resolves? @f "xml.sax.make_parser")
  (#type! "xml.sax.xmlreader.XMLReader"))
((call function: (_) @f) @typed
  (#resolves? @f "lxml.etree.XMLParser" "lxml.etree.ETCompatXMLParser")
  (#keyword? @typed "resolve_entities" "True")
  (#type! "lxml.trusting.XMLParser"))

; What such a parser is given.
((call function: (_) @callee) @call
  (#resolves? @callee "lxml.etree.fromstring" "lxml.etree.parse" "lxml.etree.XML" "lxml.objectify.fromstring" "lxml.objectify.parse")
  (#instance? @call 1 "parser" "lxml.trusting.XMLParser")
  (#sink! @call 0)
  (#set! levels "none hint error")
  (#set! message "files that {sink} names are read by {callee}"))
((call function: (_) @callee) @call
  (#resolves? @callee "lxml.etree.iterparse")
  (#keyword? @call "resolve_entities" "True")
  (#sink! @call 0 "source")
  (#set! levels "none hint error")
  (#set! message "files that {sink} names are read by {callee}"))

; A stylesheet may read files and fetch pages by document().
((call function: (_) @callee) @call
  (#resolves? @callee "lxml.etree.XSLT")
  (#sink! @call 0 "xslt_input")
  (#set! levels "none none error")
  (#set! message "{sink} is run as a stylesheet"))

; Before lxml 5 entities were read unless that was forbidden.
((call function: (_) @callee) @call
  (#resolves? @callee "lxml.etree.fromstring" "lxml.etree.parse" "lxml.etree.XML" "lxml.objectify.fromstring" "lxml.objectify.parse")
  (#absent? @call 1 "parser")
  (#sink! @call 0)
  (#set! levels "none none info")
  (#set! message "files that {sink} names are read by {callee} before lxml 5"))
; The parsers of the standard library stop in time since expat 2.4.1, which a system may not have. A
; fixed text holds what it holds; a file, whatever its name, something else each time.
(#same! "xml.etree.ElementTree" "xml.etree.cElementTree")
((call function: (_) @callee) @call
  (#resolves? @callee
    "xml.etree.ElementTree.fromstring" "xml.etree.ElementTree.XML" "xml.etree.ElementTree.fromstringlist"
    "xml.dom.minidom.parseString" "xml.sax.parseString" "xml.dom.pulldom.parseString" "xml.dom.expatbuilder.parseString"
    "xmlrpc.client.loads")
  (#sink! @call 0)
  (#set! levels "none hint hint")
  (#set! message "{sink} is read by {callee}, whose limits depend on the version of expat"))
((call function: (_) @callee) @call
  (#resolves? @callee
    "xml.etree.ElementTree.parse" "xml.etree.ElementTree.iterparse" "xml.dom.minidom.parse" "xml.sax.parse"
    "xml.dom.pulldom.parse" "xml.dom.expatbuilder.parse")
  (#sink! @call 0)
  (#set! levels "hint hint hint")
  (#set! message "{sink} is read by {callee}, whose limits depend on the version of expat"))
; Parsers that get their text later, and what reads whatever the other side sends.
((call function: (_) @callee) @call
  (#resolves? @callee
    "xml.etree.ElementTree.XMLParser" "xml.etree.ElementTree.XMLPullParser" "xml.sax.make_parser" "xml.sax.expatreader.create_parser"
    "xml.parsers.expat.ParserCreate" "xmlrpc.client.ServerProxy" "xmlrpclib.ServerProxy" "xmlrpc.server.SimpleXMLRPCServer"
    "SimpleXMLRPCServer.SimpleXMLRPCServer")
  (#sink! @call)
  (#set! levels "hint hint hint")
  (#set! message "{callee} reads XML, with limits that depend on the version of expat"))

; What defusedxml is for, switched off.
((call function: (_) @callee) @call
  (#resolves? @callee
    "defusedxml.ElementTree.parse" "defusedxml.ElementTree.iterparse" "defusedxml.ElementTree.fromstring" "defusedxml.ElementTree.XML"
    "defusedxml.ElementTree.XMLParser" "defusedxml.cElementTree.parse" "defusedxml.cElementTree.iterparse"
    "defusedxml.cElementTree.fromstring" "defusedxml.cElementTree.XML" "defusedxml.lxml.parse" "defusedxml.lxml.fromstring"
    "defusedxml.lxml.iterparse" "defusedxml.minidom.parse" "defusedxml.minidom.parseString" "defusedxml.pulldom.parse"
    "defusedxml.pulldom.parseString" "defusedxml.sax.parse" "defusedxml.sax.parseString" "defusedxml.expatbuilder.parse"
    "defusedxml.expatbuilder.parseString")
  (#argument? @call - forbid_entities False)
  (#sink! @call)
  (#set! levels "info info info")
  (#set! message "{callee} is told to let entities through"))
((call function: (_) @callee) @call
  (#resolves? @callee
    "defusedxml.ElementTree.parse" "defusedxml.ElementTree.iterparse" "defusedxml.ElementTree.fromstring" "defusedxml.ElementTree.XML"
    "defusedxml.ElementTree.XMLParser" "defusedxml.cElementTree.parse" "defusedxml.cElementTree.iterparse"
    "defusedxml.cElementTree.fromstring" "defusedxml.cElementTree.XML" "defusedxml.lxml.parse" "defusedxml.lxml.fromstring"
    "defusedxml.lxml.iterparse" "defusedxml.minidom.parse" "defusedxml.minidom.parseString" "defusedxml.pulldom.parse"
    "defusedxml.pulldom.parseString" "defusedxml.sax.parse" "defusedxml.sax.parseString" "defusedxml.expatbuilder.parse"
    "defusedxml.expatbuilder.parseString")
  (#argument? @call - forbid_external False)
  (#sink! @call)
  (#set! levels "info info info")
  (#set! message "{callee} is told to read what a document names"))

((call function: (_) @callee) @mended
  (#resolves? @callee "lxml.etree.XMLParser" "lxml.etree.ETCompatXMLParser" "lxml.etree.iterparse" "lxml.etree.XMLPullParser")
  (#keyword? @mended "resolve_entities" "True")
  (#put! @mended - "resolve_entities" "False")
  (#set! offer preferred)
  (#set! title "Leave entities as they are (their content is not read)"))
((call function: (_) @callee) @mended
  (#resolves? @callee "lxml.etree.XMLParser" "lxml.etree.ETCompatXMLParser" "lxml.etree.iterparse" "lxml.etree.XMLPullParser")
  (#keyword? @mended "no_network" "False")
  (#drop! @mended - "no_network")
  (#set! offer preferred)
  (#set! title "Stay off the network (what the document names there is not read)"))
((call function: (_) @callee) @mended
  (#resolves? @callee "*.setFeature" "xml.sax.xmlreader.XMLReader.setFeature")
  (#put! @mended 1 - "False")
  (#set! offer preferred)
  (#set! title "Switch external entities off (their content is not read)"))
