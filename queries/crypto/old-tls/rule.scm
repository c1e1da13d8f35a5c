; Versions before TLS 1.2 can be read or changed on the way; the peers that need them are gone.
(#set! cwe "327 326")
(#set! aliases "B502 B503 B504 S502 S503 S504")
(#set! aliases "ssl-wrap-socket-is-deprecated weak-ssl-version")
(#set! aliases "PYTHON-LANG-SEC-051 PYTHON-LANG-SEC-052")
(#set! aliases "py/insecure-protocol py/insecure-default-protocol")
(#set! levels "info info info")
(#set! message "{sink} is a version of TLS that can be broken")

; Wherever such a version is handed over, becomes a default or is kept.
((attribute) @version
  (#match? @version "PROTOCOL_(SSLv[23]|TLSv1(_1)?)$|[^A-Z_](SSLv[23]|TLSv1(_1)?)_METHOD$")
  (#resolves? @version
    "ssl.PROTOCOL_SSLv2" "ssl.PROTOCOL_SSLv3" "ssl.PROTOCOL_TLSv1" "ssl.PROTOCOL_TLSv1_1"
    "OpenSSL.SSL.SSLv2_METHOD" "OpenSSL.SSL.SSLv3_METHOD" "OpenSSL.SSL.TLSv1_METHOD" "OpenSSL.SSL.TLSv1_1_METHOD")
  (#sink! @version))
((identifier) @version
  (#match? @version "^PROTOCOL_(SSLv[23]|TLSv1(_1)?)$|^(SSLv[23]|TLSv1(_1)?)_METHOD$")
  (#resolves? @version
    "ssl.PROTOCOL_SSLv2" "ssl.PROTOCOL_SSLv3" "ssl.PROTOCOL_TLSv1" "ssl.PROTOCOL_TLSv1_1"
    "OpenSSL.SSL.SSLv2_METHOD" "OpenSSL.SSL.SSLv3_METHOD" "OpenSSL.SSL.TLSv1_METHOD" "OpenSSL.SSL.TLSv1_1_METHOD")
  (#sink! @version))

; Any version: which are left is said elsewhere, or by how OpenSSL was built.
((attribute) @version
  (#match? @version "SSLv23_METHOD$")
  (#resolves? @version "OpenSSL.SSL.SSLv23_METHOD")
  (#not-mentions? "OpenSSL.SSL.OP_NO_TLSv1_1" "*.set_min_proto_version")
  (#sink! @version)
  (#set! levels "hint hint hint")
  (#set! message "{sink} takes any version of TLS that the other side wants"))

((assignment left: (attribute attribute: (identifier) @name) right: (_) @version) @statement
  (#eq? @name "minimum_version" "maximum_version")
  (#match? @version "TLSVersion\\.(SSLv3|TLSv1|TLSv1_1)$")
  (#sink! @version))

; This function knows no host's name, asks nobody for a certificate, and is gone since Python 3.12.
((call function: (_) @callee) @call
  (#resolves? @callee "ssl.wrap_socket")
  (#absent? @call 5 "ssl_version")
  (#sink! @call)
  (#set! message "{callee} chooses an old version of TLS, and checks no certificate, unless it is told to"))
((call function: (_) @callee) @call
  (#resolves? @callee "ssl.wrap_socket")
  (#given? @call 5 "ssl_version")
  (#sink! @call)
  (#set! levels "hint hint hint")
  (#set! message "{callee} checks no certificate unless it is told to"))
; A context made by hand takes any version before Python 3.10.
((call function: (_) @callee) @call
  (#resolves? @callee "ssl.SSLContext")
  (#absent? @call 0 "protocol")
  (#not-mentions? "*.minimum_version" "ssl.OP_NO_TLSv1_1")
  (#sink! @call)
  (#set! levels "hint hint hint")
  (#set! message "{callee} takes old versions of TLS before Python 3.10, and checks no certificate"))
