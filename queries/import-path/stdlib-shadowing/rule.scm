; The folder of a script is searched before the standard library, by everything that the
; script imports: "import json" in a library finds json.py of here.
(#set! cwe "427")
(#set! default off)
(#set! levels "info info info")
(#set! aliases "A005")
(#set! message "scripts in this folder import this file instead of the standard module of its name")

((module) @file
  (#hides-standard?)
  (#sink! @file))
