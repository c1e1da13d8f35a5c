; Sessions and what they are answered. What a server answers is no source: it was asked.
(#same! "requests.Session" "requests.session" "requests.sessions.Session" "requests.sessions.session")
(#same! "requests.Response" "requests.models.Response")
(#same! "requests.get" "requests.api.get")
((call function: (_) @f) @typed (#resolves? @f "requests.Session") (#type! "requests.Session"))
((call function: (_) @f) @typed
  (#resolves? @f
    "requests.get" "requests.post" "requests.put" "requests.patch" "requests.delete" "requests.head" "requests.options"
    "requests.request" "requests.Session.get" "requests.Session.post" "requests.Session.put" "requests.Session.patch"
    "requests.Session.delete" "requests.Session.head" "requests.Session.options" "requests.Session.request"
    "requests.Session.send")
  (#type! "requests.Response"))
((_) @typed (#resolves? @typed "requests.Response.text" "requests.Response.url") (#type! "builtins.str"))
((_) @typed (#resolves? @typed "requests.Response.content") (#type! "builtins.bytes"))
((_) @typed (#resolves? @typed "requests.Response.headers") (#type! "builtins.dict"))

((call function: (_) @f) @typed (#resolves? @f "httpx.Client") (#type! "httpx.Client"))
((call function: (_) @f) @typed (#resolves? @f "httpx.AsyncClient") (#type! "httpx.AsyncClient"))
((call function: (_) @f) @typed
  (#resolves? @f
    "httpx.get" "httpx.post" "httpx.put" "httpx.patch" "httpx.delete" "httpx.head" "httpx.options" "httpx.request"
    "httpx.Client.get" "httpx.Client.post" "httpx.Client.put" "httpx.Client.patch" "httpx.Client.delete"
    "httpx.Client.head" "httpx.Client.options" "httpx.Client.request" "httpx.Client.send"
    "httpx.AsyncClient.get" "httpx.AsyncClient.post" "httpx.AsyncClient.put" "httpx.AsyncClient.patch"
    "httpx.AsyncClient.delete" "httpx.AsyncClient.head" "httpx.AsyncClient.options" "httpx.AsyncClient.request"
    "httpx.AsyncClient.send")
  (#type! "httpx.Response"))
((_) @typed (#resolves? @typed "httpx.Response.text") (#type! "builtins.str"))
((_) @typed (#resolves? @typed "httpx.Response.content") (#type! "builtins.bytes"))

((call function: (_) @f) @typed
  (#resolves? @f "urllib.request.urlopen" "urllib2.urlopen" "six.moves.urllib.request.urlopen" "http.client.HTTPConnection.getresponse" "http.client.HTTPSConnection.getresponse")
  (#type! "http.client.HTTPResponse"))
((call function: (_) @f) @typed (#resolves? @f "http.client.HTTPConnection") (#type! "http.client.HTTPConnection"))
((call function: (_) @f) @typed (#resolves? @f "http.client.HTTPSConnection") (#type! "http.client.HTTPSConnection"))
((call function: (_) @f) @typed (#resolves? @f "urllib3.PoolManager") (#type! "urllib3.PoolManager"))
((call function: (_) @f) @typed (#resolves? @f "urllib3.PoolManager.request" "urllib3.request") (#type! "urllib3.HTTPResponse"))
((_) @typed (#resolves? @typed "urllib3.HTTPResponse.data") (#type! "builtins.bytes"))

((call function: (_) @f) @typed (#resolves? @f "aiohttp.ClientSession") (#type! "aiohttp.ClientSession"))
((call function: (_) @f) @typed
  (#resolves? @f
    "aiohttp.ClientSession.get" "aiohttp.ClientSession.post" "aiohttp.ClientSession.put" "aiohttp.ClientSession.patch"
    "aiohttp.ClientSession.delete" "aiohttp.ClientSession.head" "aiohttp.ClientSession.options"
    "aiohttp.ClientSession.request")
  (#type! "aiohttp.ClientResponse"))
