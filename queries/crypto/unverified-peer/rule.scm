; Encrypted, but for whoever stands in between.
(#set! cwe "295")
(#set! aliases "B323 B501 B507 S323 S501 S507")
(#set! aliases "unverified-ssl-context disabled-cert-validation paramiko-implicit-trust-host-key")
(#set! aliases "PYTHON-LANG-SEC-050 PYTHON-LANG-SEC-053 PYTHON-LANG-SEC-071")
(#set! aliases "py/request-without-cert-validation py/paramiko-missing-host-key-validation")
(#set! levels "info info info")
(#set! message "{callee} asks no certificate who the other side is")

((call function: (_) @callee) @call
  (#resolves? @callee
    "requests.get" "requests.post" "requests.put" "requests.patch" "requests.delete" "requests.head" "requests.options"
    "requests.request" "requests.Session.get" "requests.Session.post" "requests.Session.put" "requests.Session.patch"
    "requests.Session.delete" "requests.Session.head" "requests.Session.options" "requests.Session.request"
    "httpx.get" "httpx.post" "httpx.put" "httpx.patch" "httpx.delete" "httpx.head" "httpx.options" "httpx.request" "httpx.stream"
    "httpx.Client" "httpx.AsyncClient" "httpx.HTTPTransport" "httpx.AsyncHTTPTransport" "httpx.create_ssl_context")
  (#argument? @call - verify False)
  (#sink! @call))
((assignment left: (attribute object: (_) @session attribute: (identifier) @name) right: (false) @value) @statement
  (#eq? @name "verify")
  (#instance? @session "requests.Session")
  (#sink! @value)
  (#set! message "the session asks no certificate who the other side is"))
((call function: (_) @callee) @call
  (#resolves? @callee
    "aiohttp.ClientSession.get" "aiohttp.ClientSession.post" "aiohttp.ClientSession.put" "aiohttp.ClientSession.patch"
    "aiohttp.ClientSession.delete" "aiohttp.ClientSession.head" "aiohttp.ClientSession.options" "aiohttp.ClientSession.request"
    "aiohttp.ClientSession.ws_connect" "aiohttp.TCPConnector" "aiohttp.request")
  (#argument? @call - ssl False)
  (#sink! @call))
((call function: (_) @callee) @call
  (#resolves? @callee "aiohttp.ClientSession.get" "aiohttp.ClientSession.post" "aiohttp.ClientSession.request" "aiohttp.TCPConnector")
  (#argument? @call - verify_ssl False)
  (#sink! @call))
((call function: (_) @callee) @call
  (#resolves? @callee "urllib3.PoolManager" "urllib3.ProxyManager" "urllib3.HTTPSConnectionPool" "urllib3.connection_from_url" "ssl.wrap_socket")
  (#argument? @call - cert_reqs "ssl.CERT_NONE" "'CERT_NONE'" "'NONE'")
  (#sink! @call))

; The context of the standard library.
((call function: (_) @callee) @call
  (#resolves? @callee "ssl._create_unverified_context" "ssl._create_stdlib_context")
  (#sink! @call))
((assignment right: (_) @value) @statement
  (#match? @value "_create_unverified_context$")
  (#resolves? @value "ssl._create_unverified_context")
  (#sink! @value)
  (#set! message "with {sink} no certificate says who the other side is"))
((assignment left: (attribute attribute: (identifier) @name) right: (false) @value) @statement
  (#eq? @name "check_hostname")
  (#imports? "ssl" "urllib3")
  (#sink! @value)
  (#set! message "a certificate for any host will do"))
((assignment left: (attribute attribute: (identifier) @name) right: (_) @value) @statement
  (#eq? @name "verify_mode")
  (#match? @value "CERT_NONE$")
  (#sink! @value)
  (#set! message "with {sink} no certificate says who the other side is"))
((call function: (_) @callee) @call
  (#resolves? @callee "OpenSSL.SSL.Context.set_verify")
  (#argument? @call 0 "mode" "OpenSSL.SSL.VERIFY_NONE")
  (#sink! @call))
((call function: (_) @f) @typed (#resolves? @f "OpenSSL.SSL.Context") (#type! "OpenSSL.SSL.Context"))

; A key that nobody has seen before.
(#same! "paramiko.AutoAddPolicy" "paramiko.client.AutoAddPolicy")
(#same! "paramiko.WarningPolicy" "paramiko.client.WarningPolicy")
((call function: (_) @callee) @call
  (#resolves? @callee "*.set_missing_host_key_policy" "paramiko.SSHClient.set_missing_host_key_policy" "paramiko.client.SSHClient.set_missing_host_key_policy")
  (#argument? @call 0 "policy" "paramiko.AutoAddPolicy" "paramiko.WarningPolicy")
  (#sink! @call)
  (#set! message "{callee} takes any key for the host's"))
((call function: (_) @callee) @call
  (#resolves? @callee "*.set_missing_host_key_policy" "paramiko.SSHClient.set_missing_host_key_policy" "paramiko.client.SSHClient.set_missing_host_key_policy")
  (#instance? @call 0 "policy" "paramiko.AutoAddPolicy" "paramiko.WarningPolicy")
  (#sink! @call)
  (#set! message "{callee} takes any key for the host's"))
((call function: (_) @callee) @call
  (#resolves? @callee "asyncssh.connect" "asyncssh.create_connection")
  (#argument? @call - known_hosts None)
  (#sink! @call)
  (#set! message "{callee} takes any key for the host's"))
