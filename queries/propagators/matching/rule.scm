; A match and its groups are pieces of the text that was searched.
(#same! "re" "regex")
(#same! "re.Pattern" "re.whole.Pattern" "re.start.Pattern" "re.anywhere.Pattern" "re.outside.Pattern"
  "re.slow.Pattern" "re.slowest.Pattern")

((call function: (_) @f) @call
  (#resolves? @f "re.match" "re.search" "re.fullmatch" "re.findall" "re.finditer" "re.split")
  (#flows! @call 1 string result))
((call function: (_) @f) @call
  (#resolves? @f "re.sub" "re.subn")
  (#flows! @call 1 repl 2 string result))
((call function: (_) @f) @call
  (#resolves? @f "re.escape")
  (#flows! @call 0 result))
((call function: (_) @f) @typed
  (#resolves? @f "re.compile")
  (#type! "re.Pattern"))
((call function: (_) @f) @typed
  (#resolves? @f "re.match" "re.search" "re.fullmatch" "re.Pattern.match" "re.Pattern.search" "re.Pattern.fullmatch")
  (#type! "re.Match"))
((call function: (_) @f) @call
  (#resolves? @f
    "re.Pattern.match" "re.Pattern.search" "re.Pattern.fullmatch" "re.Pattern.findall" "re.Pattern.finditer"
    "re.Pattern.split")
  (#flows! @call 0 string result))
((call function: (_) @f) @call
  (#resolves? @f "re.Pattern.sub" "re.Pattern.subn")
  (#flows! @call 0 repl 1 string result))
((call function: (_) @f) @call
  (#resolves? @f
    "re.Match.group" "re.Match.groups" "re.Match.groupdict" "re.Match.expand"
    "*.group" "*.groups" "*.groupdict")
  (#flows! @call receiver result))
