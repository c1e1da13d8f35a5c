; The request is made from inside: behind the firewall, with the machine's own addresses and rights.
(#set! cwe "918")
(#set! aliases "B310 S310")
(#set! aliases "ssrf-requests ssrf-injection-requests ssrf-injection-urllib dynamic-urllib-use-detected tainted-url-host")
(#set! aliases "PYTHON-DJANGO-SEC-030 PYTHON-DJANGO-SEC-031 PYTHON-FLASK-SEC-006 PYTHON-FLASK-SEC-011")
(#set! aliases "py/full-ssrf py/partial-ssrf")
(#set! levels "none none error")
(#set! least remote)
(#set! message "{sink} chooses where {callee} connects to")

(#same! "requests.get" "requests.api.get")
(#same! "requests.request" "requests.api.request")
(#same! "requests.Session" "requests.sessions.Session")
(#same! "urllib.request" "urllib2" "six.moves.urllib.request")
(#same! "http.client" "httplib" "six.moves.http_client")
(#same! "xmlrpc.client" "xmlrpclib" "six.moves.xmlrpc_client")
(#same! "urllib3.PoolManager" "urllib3.poolmanager.PoolManager" "urllib3.ProxyManager")
(#same! "aiohttp.ClientSession" "aiohttp.client.ClientSession")
(#same! "httpx.Client" "httpx.AsyncClient")

((call function: (_) @f) @typed (#resolves? @f "requests.session") (#type! "requests.Session"))
((call function: (_) @f) @typed (#resolves? @f "socket.socket") (#type! "socket.socket"))
((call function: (_) @f) @typed
  (#resolves? @f "urllib.request.build_opener")
  (#type! "urllib.request.OpenerDirector"))

((call function: (_) @callee) @call
  (#resolves? @callee
    "requests.get" "requests.post" "requests.put" "requests.patch" "requests.delete" "requests.head" "requests.options"
    "requests.Session.get" "requests.Session.post" "requests.Session.put" "requests.Session.patch"
    "requests.Session.delete" "requests.Session.head" "requests.Session.options"
    "httpx.get" "httpx.post" "httpx.put" "httpx.patch" "httpx.delete" "httpx.head" "httpx.options"
    "httpx.Client.get" "httpx.Client.post" "httpx.Client.put" "httpx.Client.patch"
    "httpx.Client.delete" "httpx.Client.head" "httpx.Client.options"
    "aiohttp.ClientSession.get" "aiohttp.ClientSession.post" "aiohttp.ClientSession.put"
    "aiohttp.ClientSession.patch" "aiohttp.ClientSession.delete" "aiohttp.ClientSession.head"
    "aiohttp.ClientSession.options" "aiohttp.ClientSession.ws_connect"
    "urllib3.connection_from_url"
    "websocket.create_connection")
  (#sink! @call 0 "url"))
((call function: (_) @callee) @call
  (#resolves? @callee
    "requests.request" "requests.Session.request" "requests.Request" "httpx.request" "httpx.stream" "httpx.Request"
    "httpx.Client.request" "httpx.Client.stream" "aiohttp.request" "aiohttp.ClientSession.request"
    "urllib3.PoolManager.request" "urllib3.PoolManager.urlopen" "urllib3.request" "urllib3.PoolManager.request_encode_url")
  (#sink! @call 1 "url"))
((call function: (_) @callee) @call
  (#resolves? @callee "httpx.Client" "aiohttp.ClientSession")
  (#sink! @call - "base_url"))

; These read file: and data:, too, whoever gives them an address.
((call function: (_) @f) @typed
  (#resolves? @f "urllib.request.URLopener" "urllib.request.FancyURLopener" "urllib.URLopener" "urllib.FancyURLopener")
  (#type! "urllib.request.URLopener"))
((call function: (_) @callee) @call
  (#resolves? @callee "urllib.request.urlopen" "urllib.request.urlretrieve" "urllib.request.Request" "urllib.urlopen" "urllib.urlretrieve")
  (#sink! @call 0 "url")
  (#set! levels "none hint error"))
((call function: (_) @callee) @call
  (#resolves? @callee "urllib.request.OpenerDirector.open" "urllib.request.URLopener.open" "urllib.request.URLopener.retrieve")
  (#sink! @call 0 "fullurl")
  (#set! levels "none hint error"))
((call function: (_) @callee) @call
  (#resolves? @callee
    "urllib.request.urlopen" "urllib.request.urlretrieve" "urllib.request.Request" "urllib.urlopen" "urllib.urlretrieve"
    "urllib.request.OpenerDirector.open" "urllib.request.URLopener.open" "urllib.request.URLopener.retrieve")
  (#constant? @call 0 "url" "(?i)^file:")
  (#sink! @call 0 "url")
  (#set! levels "hint hint error")
  (#set! message "{callee} reads a file of this machine"))
((call function: (_) @callee) @call
  (#resolves? @callee "tornado.httpclient.AsyncHTTPClient.fetch" "tornado.httpclient.HTTPClient.fetch"
    "tornado.httpclient.HTTPRequest")
  (#sink! @call 0 "request")
  (#sink! @call - "url"))
((call function: (_) @callee) @call
  (#resolves? @callee
    "websockets.connect" "websockets.client.connect" "websockets.sync.client.connect" "xmlrpc.client.ServerProxy"
    "xmlrpc.client.Server")
  (#sink! @call 0 "uri"))

; Only the machine: its protocol is fixed, its answers often not read.
((call function: (_) @callee) @call
  (#resolves? @callee
    "http.client.HTTPConnection" "http.client.HTTPSConnection" "ftplib.FTP" "ftplib.FTP_TLS" "smtplib.SMTP"
    "smtplib.SMTP_SSL" "imaplib.IMAP4" "imaplib.IMAP4_SSL" "poplib.POP3" "poplib.POP3_SSL" "telnetlib.Telnet"
    "urllib3.HTTPConnectionPool" "urllib3.HTTPSConnectionPool" "urllib3.connectionpool.HTTPConnectionPool"
    "urllib3.connectionpool.HTTPSConnectionPool" "asyncio.open_connection")
  (#sink! @call 0 "host"))
((call function: (_) @callee) @call
  (#resolves? @callee "paramiko.SSHClient.connect" "paramiko.client.SSHClient.connect")
  (#sink! @call 0 "hostname"))
((call function: (_) @callee) @call
  (#resolves? @callee "socket.create_connection" "socket.socket.connect" "socket.socket.connect_ex")
  (#sink! @call 0 "address"))

; What has been reported where it became a request is not reported again where that is sent.
((call function: (_) @f) @sanitizer
  (#resolves? @f "urllib.request.Request" "requests.Request" "httpx.Request" "tornado.httpclient.HTTPRequest")
  (#cleans! 918))

; These old openers open files and much else, whoever calls them.
((call function: (_) @callee) @call
  (#resolves? @callee "urllib.request.URLopener" "urllib.request.FancyURLopener" "urllib.URLopener" "urllib.FancyURLopener"
    "six.moves.urllib.request.URLopener" "six.moves.urllib.request.FancyURLopener")
  (#sink! @call)
  (#set! levels "hint hint hint")
  (#set! message "{callee} opens files, too"))
