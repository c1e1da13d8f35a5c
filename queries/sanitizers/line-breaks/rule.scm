; Without line breaks, or with \n written out, one line stays one. What replaces "\r\n" leaves \n.
((call function: (_) @f) @sanitizer
  (#resolves? @f "builtins.repr" "builtins.ascii")
  (#cleans! 113 117))
((call function: (_) @f) @sanitizer
  (#resolves? @f "builtins.str.replace" "*.replace")
  (#constant? @sanitizer 0 "old" "^\n$")
  (#cleans! 113 117))
; Words hold no white space.
((call function: (_) @f) @sanitizer
  (#resolves? @f "builtins.str.split" "builtins.str.rsplit" "builtins.bytes.split" "builtins.bytes.rsplit" "*.split" "*.rsplit")
  (#absent? @sanitizer 0 "sep")
  (#absent? @sanitizer 1 "maxsplit")
  (#cleans! 113 117))
((call function: (_) @f) @sanitizer
  (#resolves? @f "re.sub")
  (#constant? @sanitizer 0 "pattern" "\\\\[rns]|[\r\n]|\\[\\^")
  (#cleans! 113 117))
((call function: (_) @f) @sanitizer
  (#resolves? @f "builtins.str.splitlines" "*.splitlines")
  (#absent? @sanitizer 0 "keepends")
  (#cleans! 113 117))
