; What the servers answer that a program asks.
(#set! trust remote)
(#set! says "a server's answer")
(#set! default off)

((_) @source
  (#resolves? @source
    "requests.Response.text" "requests.Response.content" "requests.Response.headers" "requests.Response.cookies"
    "requests.Response.url" "requests.Response.raw" "requests.Response.reason" "requests.Response.links"
    "httpx.Response.text" "httpx.Response.content" "httpx.Response.headers" "httpx.Response.cookies"
    "httpx.Response.url" "httpx.Response.reason_phrase"
    "aiohttp.ClientResponse.headers" "aiohttp.ClientResponse.cookies" "aiohttp.ClientResponse.url"
    "aiohttp.ClientResponse.content" "aiohttp.ClientResponse.reason" "urllib3.HTTPResponse.data"
    "urllib3.HTTPResponse.headers" "http.client.HTTPResponse.headers" "http.client.HTTPResponse.reason"
    "http.client.HTTPResponse.url"))
((call function: (_) @f) @source
  (#resolves? @f
    "requests.Response.json" "requests.Response.iter_content" "requests.Response.iter_lines" "httpx.Response.json"
    "httpx.Response.read" "httpx.Response.aread" "httpx.Response.iter_bytes" "httpx.Response.iter_text"
    "httpx.Response.iter_lines" "httpx.Response.iter_raw" "httpx.Response.aiter_bytes" "httpx.Response.aiter_text"
    "httpx.Response.aiter_lines" "httpx.Response.aiter_raw" "aiohttp.ClientResponse.text" "aiohttp.ClientResponse.json"
    "aiohttp.ClientResponse.read" "urllib3.HTTPResponse.json" "urllib3.HTTPResponse.read" "urllib3.HTTPResponse.stream"
    "urllib3.HTTPResponse.read1" "urllib3.HTTPResponse.getheader" "urllib3.HTTPResponse.getheaders"
    "http.client.HTTPResponse.read" "http.client.HTTPResponse.read1" "http.client.HTTPResponse.readline"
    "http.client.HTTPResponse.readlines" "http.client.HTTPResponse.getheader" "http.client.HTTPResponse.getheaders"
    "http.client.HTTPResponse.info" "http.client.HTTPResponse.geturl" "feedparser.parse"))
