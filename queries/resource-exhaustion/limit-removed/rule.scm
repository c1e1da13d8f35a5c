; Limits that keep one input from taking all memory, all time or the whole stack.
(#set! cwe "770 674")
(#set! levels "info info info")

((call function: (_) @callee) @call
  (#resolves? @callee "sys.set_int_max_str_digits")
  (#argument? @call 0 "maxdigits" false)
  (#sink! @call)
  (#set! message "numbers of any length are converted"))
((call function: (_) @callee arguments: (argument_list . (integer) @limit)) @call
  (#resolves? @callee "sys.setrecursionlimit")
  (#match? @limit "^([2-9]_?[0-9]{4}|[0-9_]{6,})$")
  (#sink! @limit)
  (#set! message "with {sink} levels of recursion the stack may end first"))
((call function: (_) @callee) @call
  (#resolves? @callee "csv.field_size_limit")
  (#argument? @call 0 "new_limit" "sys.maxsize")
  (#sink! @call 0 "new_limit")
  (#set! message "fields of any length are read"))
((assignment left: (attribute object: (_) @module attribute: (identifier) @name) right: (none) @none) @statement
  (#resolves? @module "PIL.Image")
  (#eq? @name "MAX_IMAGE_PIXELS")
  (#sink! @none)
  (#set! message "images of any size are unpacked"))
((call function: (_) @callee) @call
  (#resolves? @callee "lxml.etree.XMLParser" "lxml.etree.HTMLParser" "lxml.etree.iterparse" "lxml.etree.XMLPullParser")
  (#keyword? @call "huge_tree" "True")
  (#sink! @call)
  (#set! levels "warning warning warning")
  (#set! message "{callee} expands documents without a limit"))
((assignment left: (identifier) @name right: (none) @none) @statement
  (#eq? @name "DATA_UPLOAD_MAX_MEMORY_SIZE" "DATA_UPLOAD_MAX_NUMBER_FIELDS" "DATA_UPLOAD_MAX_NUMBER_FILES")
  (#sink! @none)
  (#set! message "requests of any size are taken"))
