; One word of a POSIX shell, outside of quotes. Inside quotes it protects nothing.
((call function: (_) @f) @sanitizer
  (#resolves? @f "shlex.quote" "pipes.quote" "six.moves.shlex_quote" "shlex.join")
  (#cleans! 78))
