; An argument of a program is an option by its first character: --file=x and ./x choose none.
((_) @sanitizer
  (#behind? @sanitizer "^[^-…]|^--?[A-Za-z][A-Za-z0-9-]*[=:]")
  (#cleans! 88))
