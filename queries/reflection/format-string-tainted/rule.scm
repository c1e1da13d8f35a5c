; "{0.__init__.__globals__}" reads attributes: a format is a small program.
(#set! cwe "134 200")
(#set! levels "none none warning")
(#set! message "{sink} is the format of {callee}, which reads attributes")

((call function: (_) @callee) @call
  (#resolves? @callee "builtins.str.format" "builtins.str.format_map" "*.format" "*.format_map")
  (#sink! @call receiver))
((call function: (_) @f) @typed
  (#resolves? @f "string.Formatter")
  (#type! "string.Formatter"))
((call function: (_) @callee) @call
  (#resolves? @callee "string.Formatter.format" "string.Formatter.vformat")
  (#sink! @call 0 "format_string"))

((call function: (_) @callee) @mended
  (#resolves? @callee "builtins.str.format" "*.format")
  (#absent? @mended 0 -)
  (#wrap! @mended receiver "<string.Template>(…)")
  (#replace! @callee ".safe_substitute")
  (#set! title "Use string.Template (fields are written $name, and know no attributes and formats)"))
((call function: (_) @callee) @mended
  (#resolves? @callee "builtins.str.format_map" "*.format_map")
  (#single? @mended)
  (#wrap! @mended receiver "<string.Template>(…)")
  (#replace! @callee ".safe_substitute")
  (#set! title "Use string.Template (fields are written $name, and know no attributes and formats)"))

; From an object of a program its methods lead to all that the program knows.
((call function: (attribute object: (_) @format) @callee arguments: (argument_list [(identifier) @object (keyword_argument value: (identifier) @object)])) @call
  (#resolves? @callee "builtins.str.format" "*.format")
  (#eq? @object "self" "cls" "request" "app" "settings" "config")
  (#sink! @format)
  (#set! levels "none none error")
  (#set! message "{sink} is a format that reads attributes of an object of the program"))
