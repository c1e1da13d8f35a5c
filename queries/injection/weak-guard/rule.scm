; Tests that look as if they refused what is dangerous, and let it through.
(#set! cwe "20 184")
(#set! aliases "py/incomplete-url-substring-sanitization py/incomplete-hostname-regexp")
(#set! fixes "full-match")
(#set! spares "local file environment")

; $ also matches before a line end, fullmatch and \Z do not.
(#set! levels "none none info")
(#set! message "{sink} passes with a line end behind it, which $ in the pattern lets through")
((call function: (_) @callee) @call
  (#resolves? @callee "re.match")
  (#words? @call 0 "pattern" whole)
  (#constant? @call 0 "pattern" "\\$\\)?$")
  (#sink! @call 1 "string"))
((call function: (_) @callee) @call
  (#resolves? @callee "re.search")
  (#words? @call 0 "pattern" whole)
  (#constant? @call 0 "pattern" "^\\^.*\\$\\)?$")
  (#sink! @call 1 "string"))
((call function: (_) @callee) @call
  (#resolves? @callee "re.whole.Pattern.match")
  (#sink! @call 0 "string"))

; What stands behind the match is not looked at.
((not_operator argument: (call function: (_) @callee) @call) @test
  (#resolves? @callee "re.match")
  (#words? @call 0 "pattern" whole)
  (#constant? @call 0 "pattern" "[^$Zz]$")
  (#sink! @call 1 "string")
  (#set! levels "none none warning")
  (#set! message "{callee} looks at the beginning of {sink} only"))
((not_operator argument: (call function: (_) @callee) @call) @test
  (#resolves? @callee "re.search")
  (#words? @call 0 "pattern" whole)
  (#constant? @call 0 "pattern" "^[^\\^\\\\]|[^$Zz]$")
  (#sink! @call 1 "string")
  (#set! levels "none none warning")
  (#set! message "{callee} is content with any piece of {sink}"))

; Paths: "/srv/../etc" begins with "/srv", and so does "/srv-other".
(#set! levels "none none info")
(#set! message "{sink} may begin so and yet lead elsewhere: it has not been resolved")
((call function: (attribute object: (_) @path) @callee) @call
  (#resolves? @callee "builtins.str.startswith" "*.startswith")
  (#constant? @call 0 - "^/(srv|var|home|tmp|opt|etc|usr|data|mnt|media|root|app)(/|$)")
  (#not-instance? @path "paths.Normal")
  (#sink! @path))
((call function: (attribute object: (_) @path) @callee) @call
  (#resolves? @callee "pathlib.Path.is_relative_to" "pathlib.PurePath.is_relative_to")
  (#not-instance? @path "paths.Resolved")
  (#sink! @path)
  (#set! levels "none none warning"))
((call function: (_) @callee) @call
  (#resolves? @callee "os.path.commonprefix")
  (#sink! @call 0 "m")
  (#set! levels "none none warning")
  (#set! message "{callee} compares letters, not folders, of {sink}"))

; Addresses.
(#set! levels "none none warning")
(#set! message "{sink} may name another host and yet pass")
((comparison_operator (string) @host . ["in" "not in"] . (_) @url .) @test
  (#match? @host "^['\"](https?://)?([a-z0-9-]+\\.)+(com|org|net|io|dev|app|edu|gov|co|eu|de|uk)/?['\"]$")
  (#sink! @url))
((call function: (_) @callee) @call
  (#resolves? @callee "builtins.str.endswith" "*.endswith")
  (#constant? @call 0 - "^([a-z0-9][a-z0-9-]*\\.)+(com|org|net|io|dev|app|edu|gov|co|eu|de|uk)$")
  (#sink! @call receiver))
((call function: (_) @callee) @call
  (#resolves? @callee "builtins.str.startswith" "*.startswith")
  (#constant? @call 0 - "^https?://[a-z0-9.-]+$")
  (#sink! @call receiver))
((call function: (_) @callee) @call
  (#resolves? @callee "re.match" "re.search" "re.fullmatch")
  (#constant? @call 0 "pattern" "^(\\^|\\\\A)?https?://([a-z0-9-]+\\.)+(com|org|net|io|dev|app|edu|gov|co|eu|de|uk)\\b")
  (#sink! @call 1 "string")
  (#set! message "any character stands for the dot in the pattern that {sink} is matched with"))

; No host is no protection: "///evil.example", "/\evil.example", "https:evil.example".
(#set! message "{sink} has no host for urlparse, but may have one for a browser")
((comparison_operator (attribute object: (call function: (_) @callee arguments: (argument_list . (_) @url)) attribute: (identifier) @part)
  . ["==" "!="] . (string) @none) @test
  (#resolves? @callee "urllib.parse.urlparse" "urllib.parse.urlsplit")
  (#eq? @part "netloc" "hostname")
  (#eq? @none "\"\"" "''")
  (#sink! @url))
((not_operator argument: (attribute object: (call function: (_) @callee arguments: (argument_list . (_) @url)) attribute: (identifier) @part)) @test
  (#resolves? @callee "urllib.parse.urlparse" "urllib.parse.urlsplit")
  (#eq? @part "netloc" "hostname")
  (#sink! @url))
((if_statement condition: (attribute object: (call function: (_) @callee arguments: (argument_list . (_) @url)) attribute: (identifier) @part)) @test
  (#resolves? @callee "urllib.parse.urlparse" "urllib.parse.urlsplit")
  (#eq? @part "netloc" "hostname")
  (#sink! @url))

; From Python 3.9 on an address may have any text behind a %.
(#marks! read-as-an-address)
(#set! message "{sink} has been read as an address, which may have any text behind a %, and reaches {callee}")
((call function: (_) @f) @sanitizer
  (#resolves? @f "ipaddress.ip_address" "ipaddress.IPv6Address")
  (#guards! @sanitizer 0)
  (#cleans! read-as-an-address))
((call function: (_) @callee) @call
  (#resolves? @callee "os.system")
  (#checked? @call 0 "command" read-as-an-address)
  (#sink! @call 0 "command"))
((call function: (_) @callee) @call
  (#resolves? @callee "subprocess.run" "subprocess.call" "subprocess.check_call" "subprocess.check_output" "subprocess.Popen")
  (#keyword? @call "shell" "True")
  (#checked? @call 0 "args" read-as-an-address)
  (#sink! @call 0 "args"))
