; Installing a package runs code of whoever has published it, now and at every import: the
; name, the index and the version decide whose.
(#set! cwe "829 494 1357")
(#set! levels "info info error")
(#set! least remote)
(#set! message "{sink} installs a package, and runs what is in it")

; A list for pip, easy_install or "python -m pip". Names with a version, files of
; requirements and what lies here are the program's own choice.
((call function: (_) @callee) @call
  (#resolves? @callee "subprocess.run" "subprocess.call" "subprocess.check_call" "subprocess.check_output" "subprocess.Popen")
  (#holds? @call 0 "args" "^(.*[/\\\\])?pip[0-9.]*(\\.exe)?$")
  (#holds? @call 0 "args" "^(install|download|wheel)$")
  (#lacks? @call 0 "args" "==|@|^--require-hashes$|^-r|^--requirement|^-e$|^--editable$|^[./]|^--no-index$")
  (#sink! @call 0 "args"))
((call function: (_) @callee) @call
  (#resolves? @callee "subprocess.run" "subprocess.call" "subprocess.check_call" "subprocess.check_output" "subprocess.Popen")
  (#holds? @call 0 "args" "^(.*[/\\\\])?pip[0-9.]*(\\.exe)?$")
  (#holds? @call 0 "args" "^(install|download|wheel)$")
  (#sink! @call 0 "args")
  (#set! levels "none none error"))
((call function: (_) @callee) @call
  (#resolves? @callee "subprocess.run" "subprocess.call" "subprocess.check_call" "subprocess.check_output" "subprocess.Popen")
  (#holds? @call 0 "args" "^(.*[/\\\\])?easy_install[0-9.-]*$")
  (#sink! @call 0 "args"))
((call function: (_) @callee) @call
  (#resolves? @callee "pip.main" "pip._internal.main" "pip._internal.main.main" "pip._internal.cli.main.main")
  (#holds? @call 0 "args" "^(install|download|wheel)$")
  (#lacks? @call 0 "args" "==|@|^--require-hashes$|^-r|^--requirement|^-e$|^--editable$|^[./]|^--no-index$")
  (#sink! @call 0 "args"))
((call function: (_) @callee) @call
  (#resolves? @callee "pip.main" "pip._internal.main" "pip._internal.main.main" "pip._internal.cli.main.main")
  (#holds? @call 0 "args" "^(install|download|wheel)$")
  (#sink! @call 0 "args")
  (#set! levels "none none error"))
((call function: (_) @callee) @call
  (#resolves? @callee "setuptools.command.easy_install.main" "ensurepip.bootstrap" "ensurepip._main")
  (#sink! @call)
  (#set! levels "info info info"))

; From wherever the name is found first, or without looking whose answer it is.
((call function: (_) @callee) @call
  (#resolves? @callee
    "subprocess.run" "subprocess.call" "subprocess.check_call" "subprocess.check_output" "subprocess.Popen"
    "pip.main" "pip._internal.main" "pip._internal.main.main" "pip._internal.cli.main.main")
  (#holds? @call 0 "args" "^(install|download|wheel)$")
  (#holds? @call 0 "args" "^--extra-index-url|^--trusted-host|^(--index-url=|-i)?http://")
  (#sink! @call 0 "args")
  (#set! levels "warning warning error")
  (#set! message "{sink} installs a package from wherever somebody offers its name"))

; In a shell's text.
((call function: (_) @callee arguments: (argument_list . [(string) (concatenated_string)] @text)) @call
  (#resolves? @callee
    "os.system" "os.popen" "subprocess.getoutput" "subprocess.getstatusoutput" "asyncio.create_subprocess_shell"
    "subprocess.run" "subprocess.call" "subprocess.check_call" "subprocess.check_output" "subprocess.Popen")
  (#match? @text "(\\bpip[0-9.]* (install|download)|\\beasy_install) ")
  (#not-match? @text "==|--require-hashes| -r| --requirement| -e | --editable| [.]|--extra-index-url|--trusted-host|http://")
  (#sink! @text))
((call function: (_) @callee arguments: (argument_list . [(string) (concatenated_string)] @text)) @call
  (#resolves? @callee
    "os.system" "os.popen" "subprocess.getoutput" "subprocess.getstatusoutput" "asyncio.create_subprocess_shell"
    "subprocess.run" "subprocess.call" "subprocess.check_call" "subprocess.check_output" "subprocess.Popen")
  (#match? @text "\\bpip[0-9.]* (install|download) .*(--extra-index-url|--trusted-host|http://)")
  (#sink! @text)
  (#set! levels "warning warning error")
  (#set! message "{sink} installs a package from wherever somebody offers its name"))

; What setup.py does, it does wherever the package is installed from source.
((call function: (_) @callee) @call
  (#resolves? @callee
    "urllib.request.urlopen" "urllib.request.urlretrieve" "urllib.urlopen" "urllib.urlretrieve" "urllib2.urlopen"
    "requests.get" "requests.post" "requests.request" "socket.create_connection" "socket.socket" "http.client.HTTPSConnection"
    "http.client.HTTPConnection" "httpx.get" "httpx.post")
  (#file? "(^|/)setup\\.py$")
  (#sink! @call)
  (#set! levels "warning warning warning")
  (#set! message "{callee} is called wherever the package is installed"))
((call function: (_) @callee) @call
  (#resolves? @callee
    "subprocess.run" "subprocess.call" "subprocess.check_call" "subprocess.check_output" "subprocess.Popen"
    "os.system" "os.popen" "subprocess.getoutput" "subprocess.getstatusoutput")
  (#file? "(^|/)setup\\.py$")
  (#sink! @call)
  (#set! levels "info info info")
  (#set! message "{callee} is called wherever the package is installed"))
((call function: (_) @callee arguments: (argument_list . (call function: (_) @decode))) @call
  (#resolves? @callee "builtins.exec" "builtins.eval")
  (#match? @decode "(b64decode|decompress|unhexlify|fromhex|decode|loads|urlopen)$")
  (#file? "(^|/)setup\\.py$")
  (#sink! @call)
  (#set! levels "warning warning warning")
  (#set! message "what {callee} runs wherever the package is installed is hidden from who reads it"))
