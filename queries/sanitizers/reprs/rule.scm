; The repr of a text, number or container of these is a literal: as code it does nothing.
((call function: (_) @f) @sanitizer
  (#resolves? @f "builtins.repr" "builtins.ascii" "reprlib.repr")
  (#doubts! 95))
