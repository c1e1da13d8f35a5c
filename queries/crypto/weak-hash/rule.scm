; Two files with one MD5 or SHA-1 can be made by whoever wants them. As a checksum against
; accidents they still do, so this is only worth knowing.
(#set! cwe "328 327")
(#set! aliases "B303 B324 S303 S324")
(#set! aliases "insecure-hash-algorithm-md2 insecure-hash-algorithm-md4 insecure-hash-algorithm-md5 insecure-hash-algorithm-sha1 insecure-hash-function")
(#set! aliases "PYTHON-LANG-SEC-030 PYTHON-LANG-SEC-031 PYTHON-LANG-SEC-032 PYTHON-CRYPTO-SEC-010 PYTHON-CRYPTO-SEC-011 PYTHON-CRYPTO-SEC-012 PYTHON-CRYPTO-SEC-013 PYTHON-CRYPTO-SEC-014 PYTHON-CRYPTO-SEC-015")
(#set! aliases "py/weak-sensitive-data-hashing")
(#set! levels "hint hint hint")
(#set! message "{callee} makes a digest that two texts can be made to share")

(#same! "Crypto" "Cryptodome")

; Who says that it is not for security has thought of it.
((call function: (_) @callee) @call
  (#resolves? @callee "hashlib.md5" "hashlib.sha1" "md5.new" "md5.md5" "sha.new" "sha.sha")
  (#absent? @call - usedforsecurity)
  (#sink! @call))
((call function: (_) @callee) @call
  (#resolves? @callee "hashlib.new")
  (#constant? @call 0 "name" "(?i)^(md[245]|sha-?[01]?|md5-sha1)$")
  (#absent? @call - usedforsecurity)
  (#sink! @call))
((call function: (_) @callee) @call
  (#resolves? @callee "hashlib.md5" "hashlib.sha1")
  (#argument? @call - usedforsecurity true)
  (#sink! @call)
  (#set! levels "info info info"))
((call function: (_) @callee) @call
  (#resolves? @callee "hashlib.new")
  (#constant? @call 0 "name" "(?i)^(md[245]|sha-?[01]?|md5-sha1)$")
  (#argument? @call - usedforsecurity true)
  (#sink! @call)
  (#set! levels "info info info"))
((call function: (_) @callee) @call
  (#resolves? @callee "hashlib.file_digest")
  (#argument? @call 1 "digest" "hashlib.md5" "hashlib.sha1")
  (#sink! @call))
((call function: (_) @callee) @call
  (#resolves? @callee "hashlib.file_digest")
  (#constant? @call 1 "digest" "(?i)^(md[245]|sha-?[01]?)$")
  (#sink! @call))

; An HMAC does not need that nobody finds two texts: with MD5 it has only become rare.
((call function: (_) @callee) @call
  (#resolves? @callee "hmac.new" "hmac.digest" "hmac.HMAC")
  (#argument? @call 2 "digestmod" "hashlib.md5")
  (#sink! @call))
((call function: (_) @callee) @call
  (#resolves? @callee "hmac.new" "hmac.digest" "hmac.HMAC")
  (#constant? @call 2 "digestmod" "(?i)^md[245]$")
  (#sink! @call))

((call function: (_) @callee) @call
  (#resolves? @callee
    "Crypto.Hash.MD5.new" "Crypto.Hash.MD5.MD5Hash" "Crypto.Hash.SHA.new" "Crypto.Hash.SHA1.new" "Crypto.Hash.SHA.SHA1Hash"
    "Crypto.Hash.SHA1.SHA1Hash" "cryptography.hazmat.primitives.hashes.MD5" "cryptography.hazmat.primitives.hashes.SHA1")
  (#sink! @call))
; Of these, texts with a given digest have been found as well, or nearly.
((call function: (_) @callee) @call
  (#resolves? @callee "Crypto.Hash.MD2.new" "Crypto.Hash.MD4.new" "Crypto.Hash.MD2.MD2Hash" "Crypto.Hash.MD4.MD4Hash" "Crypto.Hash.RIPEMD.new")
  (#sink! @call)
  (#set! levels "info info info"))
