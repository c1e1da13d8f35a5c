; What was only ever a literal is data: it cannot be code, though it may hold any text.
((call function: (_) @f) @sanitizer
  (#resolves? @f "ast.literal_eval")
  (#cleans! 95))
