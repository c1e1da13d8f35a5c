; Digests and random tokens are drawn from a small alphabet, whatever goes in.
((call function: (_) @f) @sanitizer
  (#resolves? @f
    "hashlib.md5" "hashlib.sha1" "hashlib.sha224" "hashlib.sha256" "hashlib.sha384" "hashlib.sha512" "hashlib.new"
    "hashlib.sha3_256" "hashlib.sha3_512" "hashlib.blake2b" "hashlib.blake2s" "hashlib.pbkdf2_hmac"
    "hmac.new" "hmac.digest" "hmac.compare_digest" "zlib.crc32" "zlib.adler32" "binascii.crc32"
    "uuid.uuid1" "uuid.uuid3" "uuid.uuid4" "uuid.uuid5"
    "secrets.token_hex" "secrets.token_urlsafe" "secrets.token_bytes" "secrets.randbelow"
    "random.random" "random.randint" "random.randrange"
    "time.time" "time.monotonic" "time.perf_counter" "os.getpid" "os.getppid" "os.getuid" "os.cpu_count"
    "os.path.exists" "os.path.isfile" "os.path.isdir" "os.path.islink" "os.path.isabs" "os.path.getsize"
    "os.path.getmtime")
  (#cleans! all))

; What such an object gives, however it was fed.
((call function: (_) @f) @typed
  (#resolves? @f
    "hashlib.md5" "hashlib.sha1" "hashlib.sha224" "hashlib.sha256" "hashlib.sha384" "hashlib.sha512" "hashlib.new"
    "hashlib.sha3_256" "hashlib.sha3_512" "hashlib.blake2b" "hashlib.blake2s" "hashlib.file_digest" "hmac.new")
  (#type! "hashlib.Hash"))
((call function: (_) @f) @sanitizer
  (#resolves? @f "hashlib.Hash.digest" "hashlib.Hash.hexdigest")
  (#cleans! all))
