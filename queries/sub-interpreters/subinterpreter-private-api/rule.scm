; These modules change or vanish from one version to the next.
(#set! cwe "477")
(#set! levels "info info info")
(#set! message "{sink} is a private module that other versions of Python do not have")

((import_statement name: [(dotted_name) @name (aliased_import name: (dotted_name) @name)]) @import
  (#eq? @name "_xxsubinterpreters" "_interpreters" "_interpchannels" "_interpqueues" "_xxinterpchannels"
    "_testcapi" "_testinternalcapi" "test.support.interpreters")
  (#sink! @name))
((import_from_statement module_name: (dotted_name) @name) @import
  (#eq? @name "_xxsubinterpreters" "_interpreters" "_interpchannels" "_interpqueues" "_xxinterpchannels"
    "_testcapi" "_testinternalcapi" "test.support.interpreters")
  (#sink! @name))
((import_from_statement module_name: (dotted_name) @package
  name: [(dotted_name) @name (aliased_import name: (dotted_name) @name)]) @import
  (#eq? @package "test.support")
  (#eq? @name "interpreters")
  (#sink! @name))
