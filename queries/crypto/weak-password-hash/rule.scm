; Who has stolen a table of passwords tries billions of guesses a second against a fast digest.
(#set! cwe "916 328")
(#set! aliases "B324 S324")
(#set! aliases "md5-used-as-password")
(#set! aliases "PYTHON-LANG-SEC-034")
(#set! aliases "py/weak-sensitive-data-hashing")
(#set! levels "info info info")

; The methods of crypt that are one round of DES, MD5 or an old Blowfish.
((call function: (_) @callee) @call
  (#resolves? @callee "crypt.crypt")
  (#argument? @call 1 "salt" "crypt.METHOD_CRYPT" "crypt.METHOD_MD5" "crypt.METHOD_BLOWFISH")
  (#sink! @call)
  (#set! message "{callee} hashes by a method that guesses are quick against"))
((call function: (_) @callee) @call
  (#resolves? @callee "crypt.mksalt")
  (#argument? @call 0 "method" "crypt.METHOD_CRYPT" "crypt.METHOD_MD5" "crypt.METHOD_BLOWFISH")
  (#sink! @call)
  (#set! message "{callee} makes a salt for a method that guesses are quick against"))

; passlib's own names for what it keeps for old tables.
((call function: (_) @callee) @call
  (#resolves? @callee
    "passlib.hash.md5_crypt.hash" "passlib.hash.md5_crypt.encrypt" "passlib.hash.des_crypt.hash" "passlib.hash.des_crypt.encrypt"
    "passlib.hash.hex_md5.hash" "passlib.hash.hex_sha1.hash" "passlib.hash.ldap_md5.hash" "passlib.hash.ldap_sha1.hash"
    "passlib.hash.lmhash.hash" "passlib.hash.nthash.hash" "passlib.hash.plaintext.hash" "passlib.hash.mysql323.hash")
  (#sink! @call)
  (#set! message "{callee} hashes by a method that guesses are quick against"))
((call function: (_) @callee) @call
  (#resolves? @callee "werkzeug.security.generate_password_hash")
  (#constant? @call 1 "method" "^(plain|md5|sha1|sha224|sha256|sha512)$")
  (#sink! @call)
  (#set! message "{callee} hashes by a method that guesses are quick against"))

; Rounds are what makes it slow.
((call function: (_) @callee) @call
  (#resolves? @callee "hashlib.pbkdf2_hmac")
  (#below? @call 3 "iterations" 10000)
  (#sink! @call)
  (#set! message "{callee} is given so few rounds that guesses are quick"))
((call function: (_) @callee) @call
  (#resolves? @callee "cryptography.hazmat.primitives.kdf.pbkdf2.PBKDF2HMAC")
  (#below? @call 3 "iterations" 10000)
  (#sink! @call)
  (#set! message "{callee} is given so few rounds that guesses are quick"))

; What such a digest is, wherever it goes, besides what is known of all digests.
(#same! "hashlib.Hash" "crypto.weak.Hash")
((call function: (_) @f) @typed
  (#resolves? @f
    "hashlib.md5" "hashlib.sha1" "Crypto.Hash.MD5.new" "Crypto.Hash.SHA.new" "Crypto.Hash.SHA1.new" "Crypto.Hash.MD4.new"
    "Crypto.Hash.MD2.new")
  (#type! "crypto.weak.Hash")
  (#set! besides true))
((call function: (_) @f) @typed
  (#resolves? @f "hashlib.new")
  (#constant? @typed 0 "name" "(?i)^(md[245]|sha-?[01]?)$")
  (#type! "crypto.weak.Hash")
  (#set! besides true))
((call function: (_) @f) @typed
  (#resolves? @f "cryptography.hazmat.primitives.hashes.MD5" "cryptography.hazmat.primitives.hashes.SHA1")
  (#type! "crypto.weak.Algorithm"))
((call function: (_) @f) @typed
  (#resolves? @f "cryptography.hazmat.primitives.hashes.Hash")
  (#instance? @typed 0 "algorithm" "crypto.weak.Algorithm")
  (#type! "crypto.weak.Hash"))
((call function: (_) @f) @typed
  (#resolves? @f "crypto.weak.Hash.digest" "crypto.weak.Hash.hexdigest" "crypto.weak.Hash.finalize")
  (#type! "crypto.weak.Digest")
  (#set! besides true))

((call function: (_) @callee) @call
  (#resolves? @callee "*.setPassword" "*.set_password")
  (#instance? @call 0 - "crypto.weak.Digest")
  (#sink! @call 0)
  (#set! message "{sink} is a digest that guesses are quick against, and becomes a password"))
((assignment left: (attribute attribute: (identifier) @name) right: (call) @digest) @statement
  (#match? @name "(?i)^(password|passwd|pwd|password_hash|passwd_hash|pw_hash|hashed_password)$")
  (#instance? @digest "crypto.weak.Digest")
  (#sink! @digest)
  (#set! message "{sink} is a digest that guesses are quick against, and becomes a password"))

; A password into a fast digest: known by its name.
((call function: (_) @callee arguments: (argument_list . (_) @data)) @call
  (#resolves? @callee "hashlib.md5" "hashlib.sha1" "Crypto.Hash.MD5.new" "Crypto.Hash.SHA.new" "Crypto.Hash.SHA1.new"
    "crypto.weak.Hash.update")
  (#match? @data "(?i)^(\\w+\\.)*\\w*(password|passwd|passphrase)\\b(\\.encode\\(.*\\))?$")
  (#sink! @data)
  (#set! message "{sink} is put into a digest that guesses are quick against"))
((call function: (_) @callee arguments: (argument_list . (_) @data)) @call
  (#resolves? @callee "hashlib.sha224" "hashlib.sha256" "hashlib.sha384" "hashlib.sha512" "hashlib.sha3_256" "hashlib.sha3_512")
  (#match? @data "(?i)^(\\w+\\.)*\\w*(password|passwd|passphrase)\\b(\\.encode\\(.*\\))?$")
  (#sink! @data)
  (#set! levels "hint hint hint")
  (#set! message "{sink} is put into a digest that is made to be quick"))
