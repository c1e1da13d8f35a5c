; A number that cannot exceed another one is no danger as a size.
((call function: (_) @f) @sanitizer
  (#resolves? @f "builtins.min")
  (#given? @sanitizer 1 -)
  (#cleans! 770))
((call function: (_) @f) @sanitizer
  (#resolves? @f "numpy.clip")
  (#cleans! 770))
((binary_operator operator: "%" right: [(integer) (identifier) (attribute)]) @sanitizer
  (#cleans! 770))
((binary_operator operator: "&" right: (integer)) @sanitizer
  (#cleans! 770))

; n < limit, and also 0 < n < limit
((comparison_operator (_) @n . "<" . (_)) @guard
  (#guards! @n)
  (#cleans! 770))
((comparison_operator (_) @n . "<=" . (_)) @guard
  (#guards! @n)
  (#cleans! 770))
((comparison_operator (_) . ">" . (_) @n) @guard
  (#guards! @n)
  (#cleans! 770))
((comparison_operator (_) . ">=" . (_) @n) @guard
  (#guards! @n)
  (#cleans! 770))

; not n > limit; of a chain nobody knows which part is false
((comparison_operator . (_) @n . ">" . (_) .) @guard
  (#guards! @n)
  (#cleans! 770)
  (#set! when false))
((comparison_operator . (_) @n . ">=" . (_) .) @guard
  (#guards! @n)
  (#cleans! 770)
  (#set! when false))
((comparison_operator . (_) . "<" . (_) @n .) @guard
  (#guards! @n)
  (#cleans! 770)
  (#set! when false))
((comparison_operator . (_) . "<=" . (_) @n .) @guard
  (#guards! @n)
  (#cleans! 770)
  (#set! when false))
((comparison_operator (_) @n . "in" . (call function: (_) @f)) @guard
  (#resolves? @f "builtins.range")
  (#guards! @n)
  (#cleans! 770))
((comparison_operator (_) @n . "not in" . (call function: (_) @f)) @guard
  (#resolves? @f "builtins.range")
  (#guards! @n)
  (#cleans! 770)
  (#set! when false))
