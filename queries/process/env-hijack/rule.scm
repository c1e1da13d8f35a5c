; These variables say where programs, libraries and modules are looked for, whom a connection
; trusts, or what runs at the start: who writes one of them runs code in what reads it.
; Whoever starts the program could set them himself.
(#set! cwe "427 454")
(#set! danger 454)
(#set! levels "none none error")
(#set! least remote)
(#set! message "{sink} goes into an environment variable that decides what runs")

(#same! "os.environ" "posix.environ" "nt.environ")
(#same! "os.putenv" "posix.putenv" "nt.putenv")

((assignment left: (subscript value: (_) @environ subscript: (_) @key) right: (_) @value) @statement
  (#resolves? @environ "os.environ")
  (#constant? @key "^(PYTHON(PATH|HOME|STARTUP|INSPECT|WARNINGS|BREAKPOINT|PLATLIBDIR|USERBASE)|LD_(PRELOAD|LIBRARY_PATH|AUDIT)|DYLD_[A-Z_]+|PATH|PATHEXT|COMSPEC|IFS|ENV|BASH_ENV|PROMPT_COMMAND|GIT_(SSH|SSH_COMMAND|PAGER|EDITOR|ASKPASS|PROXY_COMMAND|EXTERNAL_DIFF|EXEC_PATH|TEMPLATE_DIR|DIR|CONFIG_GLOBAL|CONFIG_SYSTEM)|SSH_ASKPASS|PAGER|EDITOR|VISUAL|SSL_CERT_(FILE|DIR)|(REQUESTS|CURL)_CA_BUNDLE|(HTTPS?|ALL)_PROXY|(https?|all)_proxy|NODE_(OPTIONS|PATH)|PERL5?LIB|PERL5OPT|RUBY(OPT|LIB)|(JAVA_TOOL|_JAVA|JDK_JAVA)_OPTIONS|CLASSPATH)$")
  (#sink! @value))
((call function: (_) @callee) @call
  (#resolves? @callee "os.putenv" "os.environ.setdefault" "os.environ.__setitem__")
  (#constant? @call 0 "key" "^(PYTHON(PATH|HOME|STARTUP|INSPECT|WARNINGS|BREAKPOINT|PLATLIBDIR|USERBASE)|LD_(PRELOAD|LIBRARY_PATH|AUDIT)|DYLD_[A-Z_]+|PATH|PATHEXT|COMSPEC|IFS|ENV|BASH_ENV|PROMPT_COMMAND|GIT_(SSH|SSH_COMMAND|PAGER|EDITOR|ASKPASS|PROXY_COMMAND|EXTERNAL_DIFF|EXEC_PATH|TEMPLATE_DIR|DIR|CONFIG_GLOBAL|CONFIG_SYSTEM)|SSH_ASKPASS|PAGER|EDITOR|VISUAL|SSL_CERT_(FILE|DIR)|(REQUESTS|CURL)_CA_BUNDLE|(HTTPS?|ALL)_PROXY|(https?|all)_proxy|NODE_(OPTIONS|PATH)|PERL5?LIB|PERL5OPT|RUBY(OPT|LIB)|(JAVA_TOOL|_JAVA|JDK_JAVA)_OPTIONS|CLASSPATH)$")
  (#sink! @call 1 "value"))

; A name that is data can be any of them.
((assignment left: (subscript value: (_) @environ subscript: (_) @key)) @statement
  (#resolves? @environ "os.environ")
  (#sink! @key)
  (#set! message "{sink} chooses the environment variable that is set"))
((call function: (_) @callee) @call
  (#resolves? @callee "os.putenv" "os.environ.setdefault" "os.environ.__setitem__")
  (#sink! @call 0 "key")
  (#set! message "{sink} chooses the environment variable that is set"))
; One that begins as the program's own do is none of them.
((_) @sanitizer
  (#behind? @sanitizer "^[A-Za-z][A-Za-z0-9]*_[A-Za-z0-9_]*$")
  (#cleans! 454))

; Folders of path lists that lie below wherever the program is started, or where everybody
; may write; an empty one is the first kind.
((assignment left: (subscript value: (_) @environ subscript: (_) @key)
    right: [(string) @value (binary_operator left: (string) @value) (binary_operator right: (string) @value)]) @statement
  (#resolves? @environ "os.environ")
  (#constant? @key "^(PATH|PYTHONPATH|LD_LIBRARY_PATH|LD_PRELOAD|LD_AUDIT|DYLD_[A-Z_]+|PERL5?LIB|RUBYLIB|NODE_PATH|CLASSPATH)$")
  (#match? @value "^[a-zA-Z]*[\"'](\\.|/(var/)?tmp\\b[^:;\"']*|/dev/shm\\b[^:;\"']*)?[:;]|[:;](\\.|/(var/)?tmp\\b[^:;\"']*|/dev/shm\\b[^:;\"']*)([:;]|[\"']$)|^[\"'](\\.|/(var/)?tmp\\b[^:;\"']*|/dev/shm\\b[^:;\"']*)[\"']$|::")
  (#not-match? @value "^[\"'][:;][^.:;]")
  (#sink! @value)
  (#set! levels "info info info")
  (#set! message "{sink} has programs or libraries looked for where others may put them"))

; A whole environment: what stands below such names in it, and names that are data.
(#set! keys "^(PYTHON(PATH|HOME|STARTUP|INSPECT|WARNINGS|BREAKPOINT|PLATLIBDIR|USERBASE)|LD_(PRELOAD|LIBRARY_PATH|AUDIT)|DYLD_[A-Z_]+|PATH|PATHEXT|COMSPEC|IFS|ENV|BASH_ENV|PROMPT_COMMAND|GIT_(SSH|SSH_COMMAND|PAGER|EDITOR|ASKPASS|PROXY_COMMAND|EXTERNAL_DIFF|EXEC_PATH|TEMPLATE_DIR|DIR|CONFIG_GLOBAL|CONFIG_SYSTEM)|SSH_ASKPASS|PAGER|EDITOR|VISUAL|SSL_CERT_(FILE|DIR)|(REQUESTS|CURL)_CA_BUNDLE|(HTTPS?|ALL)_PROXY|(https?|all)_proxy|NODE_(OPTIONS|PATH)|PERL5?LIB|PERL5OPT|RUBY(OPT|LIB)|(JAVA_TOOL|_JAVA|JDK_JAVA)_OPTIONS|CLASSPATH)$")
((call function: (_) @callee) @call
  (#resolves? @callee "os.environ.update")
  (#sink! @call 0 "other"))
((call function: (_) @callee) @call
  (#resolves? @callee "subprocess.run" "subprocess.call" "subprocess.check_call" "subprocess.check_output" "subprocess.Popen"
    "asyncio.create_subprocess_exec" "asyncio.create_subprocess_shell"
    "asyncio.subprocess.create_subprocess_exec" "asyncio.subprocess.create_subprocess_shell")
  (#sink! @call 10 "env"))
((call function: (_) @callee) @call
  (#resolves? @callee "os.execve" "os.execvpe" "os.posix_spawn" "os.posix_spawnp")
  (#sink! @call 2 "env"))
((call function: (_) @callee) @call
  (#resolves? @callee "os.spawnve" "os.spawnvpe")
  (#sink! @call 3 "env"))
