; Numbers of 768 bits have been taken apart in public; 1024 are thought to be within reach of those who have machines.
(#set! cwe "326")
(#set! aliases "B505 S505")
(#set! aliases "insufficient-rsa-key-size insufficient-dsa-key-size insufficient-ec-key-size")
(#set! aliases "PYTHON-CRYPTO-SEC-020 PYTHON-CRYPTO-SEC-021 PYTHON-CRYPTO-SEC-022 PYTHON-CRYPTO-SEC-023 PYTHON-CRYPTO-SEC-024")
(#set! aliases "py/weak-crypto-key")
(#set! levels "info info info")
(#set! message "{callee} makes a key that is too small")

((call function: (_) @callee) @call
  (#resolves? @callee "cryptography.hazmat.primitives.asymmetric.rsa.generate_private_key")
  (#below? @call 1 "key_size" 2048)
  (#sink! @call))
((call function: (_) @callee) @call
  (#resolves? @callee "cryptography.hazmat.primitives.asymmetric.dsa.generate_private_key"
    "cryptography.hazmat.primitives.asymmetric.dsa.generate_parameters")
  (#below? @call 0 "key_size" 2048)
  (#sink! @call))
((call function: (_) @callee) @call
  (#resolves? @callee "cryptography.hazmat.primitives.asymmetric.dh.generate_parameters")
  (#below? @call 1 "key_size" 2048)
  (#sink! @call))
((call function: (_) @callee) @call
  (#resolves? @callee "Crypto.PublicKey.RSA.generate" "Crypto.PublicKey.DSA.generate" "Crypto.PublicKey.ElGamal.generate"
    "paramiko.RSAKey.generate" "paramiko.rsakey.RSAKey.generate" "paramiko.DSSKey.generate")
  (#below? @call 0 "bits" 2048)
  (#sink! @call))
((call function: (_) @callee) @call
  (#resolves? @callee "OpenSSL.crypto.PKey.generate_key")
  (#argument? @call 0 "type" "OpenSSL.crypto.TYPE_RSA" "OpenSSL.crypto.TYPE_DSA")
  (#below? @call 1 "bits" 2048)
  (#sink! @call))
((call function: (_) @f) @typed (#resolves? @f "OpenSSL.crypto.PKey") (#type! "OpenSSL.crypto.PKey"))
((call function: (_) @callee) @call
  (#resolves? @callee "rsa.newkeys")
  (#below? @call 0 "nbits" 2048)
  (#sink! @call))

; Curves count double: 192 bits are as much as 1536 of RSA. A class or an instance.
((call function: (_) @callee) @call
  (#resolves? @callee "cryptography.hazmat.primitives.asymmetric.ec.generate_private_key")
  (#argument? @call 0 "curve"
    "cryptography.hazmat.primitives.asymmetric.ec.SECP192R1" "cryptography.hazmat.primitives.asymmetric.ec.SECT163K1"
    "cryptography.hazmat.primitives.asymmetric.ec.SECT163R2")
  (#sink! @call))
((call function: (_) @callee) @call
  (#resolves? @callee "cryptography.hazmat.primitives.asymmetric.ec.generate_private_key")
  (#instance? @call 0 "curve"
    "cryptography.hazmat.primitives.asymmetric.ec.SECP192R1" "cryptography.hazmat.primitives.asymmetric.ec.SECT163K1"
    "cryptography.hazmat.primitives.asymmetric.ec.SECT163R2")
  (#sink! @call))
((call function: (_) @callee) @call
  (#resolves? @callee "Crypto.PublicKey.ECC.generate")
  (#constant? @call - "curve" "(?i)^(nist )?(p-?192|prime192v1|secp192r1)$")
  (#sink! @call))
