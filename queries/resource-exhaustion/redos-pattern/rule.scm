; Python's re tries one way after the other. Where a text can be matched in two ways, and
; that again and again, there are twice as many ways with each repetition; all are tried
; before it is said that nothing matches.
(#set! cwe "1333")
(#set! aliases "regex_dos py/redos py/polynomial-redos DUO138")
(#set! spares "local file environment")

(#set! levels "warning warning warning")
(#set! message "{sink} takes twice as long with every few characters of a text")

((call function: (_) @callee) @call
  (#resolves? @callee "re.match")
  (#backtracks? @call 0 "pattern" start exponential)
  (#sink! @call 0 "pattern"))
((call function: (_) @callee) @call
  (#resolves? @callee "re.fullmatch")
  (#backtracks? @call 0 "pattern" whole exponential)
  (#sink! @call 0 "pattern"))
((call function: (_) @callee) @call
  (#resolves? @callee "re.compile" "re.search" "re.findall" "re.finditer" "re.split" "re.sub" "re.subn")
  (#backtracks? @call 0 "pattern" anywhere exponential)
  (#sink! @call 0 "pattern"))

; Data from outside that is matched with it.
(#set! levels "none none error")
(#set! message "the pattern of {callee} takes twice as long with every few characters of {sink}")
((call function: (_) @callee) @call
  (#resolves? @callee "re.match")
  (#backtracks? @call 0 "pattern" start exponential)
  (#sink! @call 1 "string"))
((call function: (_) @callee) @call
  (#resolves? @callee "re.fullmatch")
  (#backtracks? @call 0 "pattern" whole exponential)
  (#sink! @call 1 "string"))
((call function: (_) @callee) @call
  (#resolves? @callee "re.search" "re.findall" "re.finditer" "re.split")
  (#backtracks? @call 0 "pattern" anywhere exponential)
  (#sink! @call 1 "string"))
((call function: (_) @callee) @call
  (#resolves? @callee "re.sub" "re.subn")
  (#backtracks? @call 0 "pattern" anywhere exponential)
  (#sink! @call 2 "string"))
((call function: (_) @f) @typed
  (#resolves? @f "re.compile")
  (#backtracks? @typed 0 "pattern" anywhere exponential)
  (#type! "re.slow.Pattern")
  (#set! besides true))
((call function: (_) @f) @typed
  (#resolves? @f "re.compile")
  (#backtracks? @typed 0 "pattern" whole exponential)
  (#type! "re.slowest.Pattern")
  (#set! besides true))
((call function: (_) @callee) @call
  (#resolves? @callee
    "re.slow.Pattern.match" "re.slow.Pattern.search" "re.slow.Pattern.findall" "re.slow.Pattern.finditer" "re.slow.Pattern.split"
    "re.slowest.Pattern.fullmatch")
  (#sink! @call 0 "string"))
((call function: (_) @callee) @call
  (#resolves? @callee "re.slow.Pattern.sub" "re.slow.Pattern.subn")
  (#sink! @call 1 "string"))

; What others match with.
(#set! levels "warning warning warning")
((call function: (_) @callee) @call
  (#resolves? @callee
    "django.core.validators.RegexValidator" "django.forms.RegexField" "django.forms.fields.RegexField"
    "wtforms.validators.Regexp" "wtforms.validators.regexp" "marshmallow.validate.Regexp")
  (#backtracks? @call 0 "regex" anywhere exponential)
  (#sink! @call 0 "regex")
  (#set! message "{sink} takes twice as long with every few characters of what is sent"))
((call function: (_) @callee) @call
  (#resolves? @callee "django.urls.re_path" "django.urls.conf.re_path" "django.conf.urls.url")
  (#backtracks? @call 0 "route" anywhere exponential)
  (#sink! @call 0 "route")
  (#set! message "{sink} takes twice as long with every few characters of an address"))
((call function: (attribute object: (attribute attribute: (identifier) @accessor) attribute: (identifier) @method)) @call
  (#imports? "pandas")
  (#eq? @accessor "str")
  (#eq? @method "contains" "match" "fullmatch" "extract" "extractall" "findall" "replace" "count" "split")
  (#backtracks? @call 0 "pat" anywhere exponential)
  (#sink! @call 0 "pat")
  (#set! message "{sink} takes twice as long with every few characters of a text"))

; As the square of a text's length: long texts take long, short ones do not.
(#set! message "the pattern of {callee} takes time as the square of the length of {sink}, or a higher power")
(#set! levels "none hint hint")
((call function: (_) @callee) @call
  (#resolves? @callee "re.match")
  (#backtracks? @call 0 "pattern" start polynomial)
  (#sink! @call 1 "string"))
((call function: (_) @callee) @call
  (#resolves? @callee "re.fullmatch")
  (#backtracks? @call 0 "pattern" whole polynomial)
  (#sink! @call 1 "string"))
((call function: (_) @callee) @call
  (#resolves? @callee "re.search" "re.findall" "re.finditer" "re.split")
  (#backtracks? @call 0 "pattern" anywhere polynomial)
  (#sink! @call 1 "string"))
((call function: (_) @callee) @call
  (#resolves? @callee "re.sub" "re.subn")
  (#backtracks? @call 0 "pattern" anywhere polynomial)
  (#sink! @call 2 "string"))
((call function: (_) @callee) @call
  (#resolves? @callee "re.compile")
  (#backtracks? @call 0 "pattern" start polynomial)
  (#sink! @call 0 "pattern")
  (#set! levels "hint hint hint")
  (#set! message "{sink} takes time as the square of the length of a text, or a higher power"))
