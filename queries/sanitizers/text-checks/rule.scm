; Where these are true the text is a number, of whatever alphabet.
((call function: (_) @f) @guard
  (#resolves? @f
    "builtins.str.isdigit" "builtins.str.isdecimal" "builtins.str.isnumeric" "*.isdigit" "*.isdecimal" "*.isnumeric")
  (#guards! @guard receiver)
  (#cleans! all)
  (#leaves! 770))
; Here it consists of letters and digits: no marks, but a name of Python or a host all the same.
((call function: (_) @f) @guard
  (#resolves? @f
    "builtins.str.isalpha" "builtins.str.isalnum" "builtins.str.isidentifier" "*.isalpha" "*.isalnum" "*.isidentifier")
  (#guards! @guard receiver)
  (#doubts! 94 95 470 601 918)
  (#cleans! all))

; Patterns with no room for blanks, dots, slashes or marks, where they are applied to the
; whole text: $ also accepts a line end behind it.
((call function: (_) @f) @guard
  (#resolves? @f "re.fullmatch")
  (#words? @guard 0 "pattern" whole)
  (#guards! @guard 1 string)
  (#doubts! 94 95 470 601 918)
  (#cleans! all))
((call function: (_) @f) @guard
  (#resolves? @f "re.match")
  (#words? @guard 0 "pattern" start)
  (#guards! @guard 1 string)
  (#doubts! 94 95 470 601 918)
  (#cleans! all))
((call function: (_) @f) @guard
  (#resolves? @f "re.search")
  (#words? @guard 0 "pattern" anywhere)
  (#absent? @guard 2 "flags")
  (#guards! @guard 1 string)
  (#doubts! 94 95 470 601 918)
  (#cleans! all))

; re.search("[^a-z]", x) finds no other character.
((call function: (_) @f) @guard
  (#resolves? @f "re.search" "re.findall")
  (#words? @guard 0 "pattern" outside)
  (#set! when "false")
  (#guards! @guard 1 string)
  (#doubts! 94 95 470 601 918)
  (#cleans! all))
; re.sub("[^a-z]", "", x) takes them out.
((call function: (_) @f) @sanitizer
  (#resolves? @f "re.sub")
  (#words? @sanitizer 0 "pattern" outside)
  (#constant? @sanitizer 1 "repl" "^[A-Za-z0-9_-]*$")
  (#absent? @sanitizer 3 "count")
  (#doubts! 94 95 470 601 918)
  (#cleans! all))

; A compiled pattern keeps its text only in the call that made it. What is good for a
; search is good for a match, and that for a fullmatch.
((call function: (_) @f) @typed
  (#resolves? @f "re.compile")
  (#words? @typed 0 "pattern" whole)
  (#type! "re.whole.Pattern"))
((call function: (_) @f) @typed
  (#resolves? @f "re.compile")
  (#words? @typed 0 "pattern" start)
  (#type! "re.start.Pattern"))
((call function: (_) @f) @typed
  (#resolves? @f "re.compile")
  (#words? @typed 0 "pattern" anywhere)
  (#absent? @typed 1 "flags")
  (#type! "re.anywhere.Pattern"))
((call function: (_) @f) @typed
  (#resolves? @f "re.compile")
  (#words? @typed 0 "pattern" outside)
  (#type! "re.outside.Pattern"))
((call function: (_) @f) @guard
  (#resolves? @f
    "re.whole.Pattern.fullmatch" "re.start.Pattern.fullmatch" "re.anywhere.Pattern.fullmatch"
    "re.start.Pattern.match" "re.anywhere.Pattern.match"
    "re.anywhere.Pattern.search")
  (#absent? @guard 1 "pos")
  (#guards! @guard 0 string)
  (#doubts! 94 95 470 601 918)
  (#cleans! all))
((call function: (_) @f) @guard
  (#resolves? @f "re.outside.Pattern.search" "re.outside.Pattern.findall")
  (#absent? @guard 1 "pos")
  (#set! when "false")
  (#guards! @guard 0 string)
  (#doubts! 94 95 470 601 918)
  (#cleans! all))
((call function: (_) @f) @sanitizer
  (#resolves? @f "re.outside.Pattern.sub")
  (#constant? @sanitizer 0 "repl" "^[A-Za-z0-9_-]*$")
  (#absent? @sanitizer 2 "count")
  (#doubts! 94 95 470 601 918)
  (#cleans! all))
