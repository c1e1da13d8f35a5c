; A member may be called ../x or /x, be a link to a folder outside, or have special
; rights. The filter "data" refuses all of that; it is the default from Python 3.14.
(#set! cwe "22")
(#set! aliases "B202 S202 py/tarslip")
(#set! levels "info warning error")
(#set! message "members of {sink} may be written outside of the folder by {callee}")

((call function: (_) @callee) @call
  (#resolves? @callee "tarfile.TarFile.extractall" "tarfile.TarFile.extract")
  (#absent? @call - "filter")
  (#absent? @call 1 "members")
  (#sink! @call receiver))
((call function: (_) @callee) @call
  (#resolves? @callee "tarfile.TarFile.extractall" "tarfile.TarFile.extract")
  (#argument? @call - "filter" "'fully_trusted'" "tarfile.fully_trusted_filter")
  (#sink! @call receiver))

; extract(member, path) has its folder where extractall() has its members; who chooses
; the members may have looked at them.
((call function: (_) @callee) @call
  (#resolves? @callee "tarfile.TarFile.extract")
  (#absent? @call - "filter")
  (#given? @call 1 "path")
  (#sink! @call receiver))
((call function: (_) @callee) @call
  (#resolves? @callee "tarfile.TarFile.extractall")
  (#absent? @call - "filter")
  (#given? @call 1 "members")
  (#sink! @call receiver)
  (#set! levels "hint info warning"))

; Zip archives are safe: their names are made harmless.
((call function: (_) @callee) @call
  (#resolves? @callee "shutil.unpack_archive")
  (#absent? @call - "filter")
  (#absent? @call 2 "format")
  (#open? @call 0 "filename")
  (#sink! @call 0 "filename"))
((call function: (_) @callee) @call
  (#resolves? @callee "shutil.unpack_archive")
  (#absent? @call - "filter")
  (#constant? @call 0 "filename" "\\.(tar|tgz|tbz2?|txz|tar\\.\\w+)$")
  (#sink! @call 0 "filename"))
((call function: (_) @callee) @call
  (#resolves? @callee "shutil.unpack_archive")
  (#absent? @call - "filter")
  (#constant? @call 2 "format" "tar$")
  (#sink! @call 0 "filename"))

((call function: (_) @callee) @mended
  (#resolves? @callee "tarfile.TarFile.extractall" "tarfile.TarFile.extract")
  (#put! @mended - "filter" "\"data\"")
  (#set! offer preferred)
  (#set! title "Add filter=\"data\" (members that would leave the folder raise FilterError; needs Python 3.12, 3.11.4, 3.10.12, 3.9.17 or 3.8.17)"))
((call function: (_) @callee) @mended
  (#resolves? @callee "shutil.unpack_archive")
  (#put! @mended - "filter" "\"data\"")
  (#set! offer preferred)
  (#set! title "Add filter=\"data\" (members that would leave the folder raise FilterError, any zip archive TypeError; needs Python 3.12, 3.11.4, 3.10.12, 3.9.17 or 3.8.17)"))
