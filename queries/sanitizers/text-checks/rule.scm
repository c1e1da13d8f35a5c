; Where these are true the text consists of letters and digits, of whatever alphabet.
((call function: (_) @f) @guard
  (#resolves? @f
    "builtins.str.isdigit" "builtins.str.isdecimal" "builtins.str.isnumeric" "builtins.str.isalpha"
    "builtins.str.isalnum" "*.isdigit" "*.isdecimal" "*.isnumeric" "*.isalpha" "*.isalnum")
  (#guards! @guard receiver)
  (#cleans! all))

; A dotless name can still be that of a module or builtin: not for imports.
((call function: (_) @f) @guard
  (#resolves? @f "builtins.str.isidentifier" "*.isidentifier")
  (#guards! @guard receiver)
  (#cleans! 78 95 22 502))

; fullmatch with a class that has no room for blanks, dots, slashes or marks. match()
; with $ also accepts a newline at the end, and search() looks anywhere: no guards.
((call function: (_) @f) @guard
  (#resolves? @f "re.fullmatch" "regex.fullmatch")
  (#constant? @guard 0 "pattern" "^\\(?\\[(a-z|A-Z|0-9|\\\\d|_|-|[A-Za-z0-9])+\\]([+*?]|\\{[0-9]*,?[0-9]*\\})?\\)?$|^\\\\d([+*]|\\{[0-9]*,?[0-9]*\\})?$")
  (#guards! @guard 1 string)
  (#cleans! all))
((call function: (_) @f) @guard
  (#resolves? @f "re.match" "regex.match")
  (#constant? @guard 0 "pattern" "^(\\^|\\\\A)?\\(?\\[(a-z|A-Z|0-9|\\\\d|_|-|[A-Za-z0-9])+\\]([+*?]|\\{[0-9]*,?[0-9]*\\})?\\)?\\\\[Zz]$|^(\\^|\\\\A)?\\\\d([+*]|\\{[0-9]*,?[0-9]*\\})?\\\\[Zz]$")
  (#guards! @guard 1 string)
  (#cleans! all))
; A compiled pattern keeps its text only in the call that made it.
((call function: (_) @f) @typed
  (#resolves? @f "re.compile")
  (#constant? @typed 0 "pattern" "^(\\^|\\\\A)?\\(?\\[(a-z|A-Z|0-9|\\\\d|_|-|[A-Za-z0-9])+\\]([+*?]|\\{[0-9]*,?[0-9]*\\})?\\)?(\\$|\\\\Z)?$")
  (#type! "re.narrow.Pattern"))
((call function: (_) @f) @guard
  (#resolves? @f "re.narrow.Pattern.fullmatch")
  (#guards! @guard 0 string)
  (#cleans! all))
