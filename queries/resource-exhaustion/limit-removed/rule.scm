; Limits that keep one input from taking all memory, all time or the whole stack.
(#set! cwe "770 674")
(#set! levels "info info info")

((call function: (_) @callee) @call
  (#resolves? @callee "sys.set_int_max_str_digits")
  (#argument? @call 0 "maxdigits" false)
  (#sink! @call)
  (#set! message "numbers of any length are converted"))
((call function: (_) @callee) @call
  (#resolves? @callee "sys.setrecursionlimit")
  (#above? @call 0 "limit" 20000)
  (#sink! @call 0 "limit")
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

((call function: (_) @callee) @call
  (#resolves? @callee "csv.field_size_limit")
  (#above? @call 0 "new_limit" 100000000)
  (#sink! @call 0 "new_limit")
  (#set! message "fields of nearly any length are read"))
((assignment left: [(identifier) @name (attribute attribute: (identifier) @name)] right: (none) @none) @statement
  (#eq? @name "MAX_CONTENT_LENGTH" "max_content_length")
  (#imports? "flask" "quart" "werkzeug")
  (#sink! @none)
  (#set! message "requests of any size are taken"))
((assignment left: (subscript value: (attribute attribute: (identifier) @config) subscript: (string) @name) right: (none) @none) @statement
  (#eq? @config "config")
  (#match? @name "^['\"](MAX_CONTENT_LENGTH|MAX_FORM_MEMORY_SIZE|MAX_FORM_PARTS)['\"]$")
  (#sink! @none)
  (#set! message "requests of any size are taken"))
