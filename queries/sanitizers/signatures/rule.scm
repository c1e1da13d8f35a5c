; Who can sign data may say what is in it: the key is theirs.
((call function: (_) @compare
  arguments: (argument_list
    (call function: (attribute object: (call function: (_) @new arguments: (argument_list . (_) . (_) @signed)))))) @guard
  (#resolves? @compare "hmac.compare_digest" "secrets.compare_digest")
  (#match? @new "(^|\\.)new$")
  (#guards! @signed)
  (#cleans! 502 119))

; What raises an error unless whoever has the key made it, and gives what was signed.
(#same! "itsdangerous.Signer" "itsdangerous.signer.Signer" "itsdangerous.TimestampSigner" "itsdangerous.timed.TimestampSigner")
(#same! "itsdangerous.Serializer"
  "itsdangerous.serializer.Serializer" "itsdangerous.TimedSerializer" "itsdangerous.timed.TimedSerializer"
  "itsdangerous.URLSafeSerializer" "itsdangerous.url_safe.URLSafeSerializer" "itsdangerous.URLSafeTimedSerializer"
  "itsdangerous.url_safe.URLSafeTimedSerializer")
(#same! "django.core.signing.Signer" "django.core.signing.TimestampSigner")
((call function: (_) @f) @sanitizer
  (#resolves? @f
    "itsdangerous.Signer.unsign" "itsdangerous.Serializer.loads" "django.core.signing.Signer.unsign"
    "django.core.signing.Signer.unsign_object" "django.core.signing.loads" "cryptography.fernet.Fernet.decrypt"
    "cryptography.fernet.MultiFernet.decrypt" "nacl.secret.SecretBox.decrypt" "nacl.secret.Aead.decrypt"
    "cryptography.hazmat.primitives.ciphers.aead.AESGCM.decrypt"
    "cryptography.hazmat.primitives.ciphers.aead.ChaCha20Poly1305.decrypt"
    "cryptography.hazmat.primitives.ciphers.aead.AESCCM.decrypt")
  (#cleans! 502 119))
