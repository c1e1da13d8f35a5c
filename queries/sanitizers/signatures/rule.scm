; Who can sign data may say what is in it: the key is theirs.
((call function: (_) @compare
  arguments: (argument_list
    (call function: (attribute object: (call function: (_) @new arguments: (argument_list . (_) . (_) @signed)))))) @guard
  (#resolves? @compare "hmac.compare_digest" "secrets.compare_digest")
  (#match? @new "(^|\\.)new$")
  (#guards! @signed)
  (#cleans! 502 119))
