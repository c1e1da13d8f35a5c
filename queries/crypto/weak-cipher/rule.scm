; Ciphers that have been broken, or whose blocks of 64 bits repeat in a long connection.
(#set! cwe "327 326")
(#set! aliases "B304 B305 S304 S305")
(#set! aliases "insecure-cipher-algorithm-arc4 insecure-cipher-algorithm-blowfish insecure-cipher-algorithm-idea insecure-cipher-algorithm-des insecure-cipher-algorithm-rc2 insecure-cipher-algorithm-rc4 insecure-cipher-algorithm-xor insecure-cipher-mode-ecb crypto-mode-without-authentication")
(#set! aliases "PYTHON-CRYPTO-SEC-001 PYTHON-CRYPTO-SEC-001a PYTHON-CRYPTO-SEC-002 PYTHON-CRYPTO-SEC-002a PYTHON-CRYPTO-SEC-003 PYTHON-CRYPTO-SEC-004 PYTHON-CRYPTO-SEC-005 PYTHON-CRYPTO-SEC-005a PYTHON-CRYPTO-SEC-006 PYTHON-CRYPTO-SEC-030 PYTHON-CRYPTO-SEC-031 PYTHON-CRYPTO-SEC-032")
(#set! aliases "py/weak-cryptographic-algorithm")
(#set! levels "info info info")
(#set! message "{callee} is a cipher that can be broken")

(#same! "cryptography.hazmat.primitives.ciphers.algorithms" "cryptography.hazmat.decrepit.ciphers.algorithms")

((call function: (_) @callee) @call
  (#resolves? @callee
    "Crypto.Cipher.ARC2.new" "Crypto.Cipher.ARC4.new" "Crypto.Cipher.Blowfish.new" "Crypto.Cipher.CAST.new" "Crypto.Cipher.DES.new"
    "Crypto.Cipher.DES3.new" "Crypto.Cipher.XOR.new" "pyDes.des" "pyDes.triple_des"
    "cryptography.hazmat.primitives.ciphers.algorithms.ARC4" "cryptography.hazmat.primitives.ciphers.algorithms.Blowfish"
    "cryptography.hazmat.primitives.ciphers.algorithms.CAST5" "cryptography.hazmat.primitives.ciphers.algorithms.IDEA"
    "cryptography.hazmat.primitives.ciphers.algorithms.RC2" "cryptography.hazmat.primitives.ciphers.algorithms.SEED"
    "cryptography.hazmat.primitives.ciphers.algorithms.TripleDES")
  (#sink! @call))

; Equal blocks of text stay equal.
((call function: (_) @callee) @call
  (#resolves? @callee "cryptography.hazmat.primitives.ciphers.modes.ECB")
  (#sink! @call)
  (#set! message "{callee} leaves equal blocks equal"))
((call function: (_) @callee) @call
  (#resolves? @callee "Crypto.Cipher.AES.new")
  (#argument? @call 1 "mode" "Crypto.Cipher.AES.MODE_ECB" 1)
  (#sink! @call)
  (#set! message "{callee} leaves equal blocks equal in this mode"))
; What PyCrypto takes where nothing is said; its successor asks.
((call function: (_) @callee) @call
  (#resolves? @callee "Crypto.Cipher.AES.new")
  (#absent? @call 1 "mode")
  (#sink! @call)
  (#set! message "{callee} leaves equal blocks equal without a mode"))

; Whoever can change the text on its way changes what comes out, and who tells whether it was well formed tells what it was.
((call function: (_) @callee) @call
  (#resolves? @callee "Crypto.Cipher.AES.new")
  (#argument? @call 1 "mode" "Crypto.Cipher.AES.MODE_CBC" "Crypto.Cipher.AES.MODE_CFB" "Crypto.Cipher.AES.MODE_OFB"
    "Crypto.Cipher.AES.MODE_CTR" "Crypto.Cipher.AES.MODE_OPENPGP")
  (#not-mentions? "hmac.new" "hmac.digest" "hmac.HMAC" "Crypto.Hash.HMAC.new" "Crypto.Hash.CMAC.new")
  (#sink! @call)
  (#set! levels "hint hint hint")
  (#set! message "{callee} does not notice in this mode that the text was changed"))
((call function: (_) @callee) @call
  (#resolves? @callee "cryptography.hazmat.primitives.ciphers.Cipher" "cryptography.hazmat.primitives.ciphers.base.Cipher")
  (#instance? @call 1 "mode" "cryptography.hazmat.primitives.ciphers.modes.CBC" "cryptography.hazmat.primitives.ciphers.modes.CFB"
    "cryptography.hazmat.primitives.ciphers.modes.CFB8" "cryptography.hazmat.primitives.ciphers.modes.OFB"
    "cryptography.hazmat.primitives.ciphers.modes.CTR")
  (#not-mentions? "hmac.new" "hmac.digest" "hmac.HMAC" "cryptography.hazmat.primitives.hmac.HMAC"
    "cryptography.hazmat.primitives.cmac.CMAC")
  (#sink! @call)
  (#set! levels "hint hint hint")
  (#set! message "{callee} does not notice in this mode that the text was changed"))
