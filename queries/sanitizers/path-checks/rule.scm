; Names without a folder in them: "..", "/" and what begins with a dot are gone.
((call function: (_) @f) @sanitizer
  (#resolves? @f
    "werkzeug.utils.secure_filename" "werkzeug.secure_filename" "django.utils.text.get_valid_filename"
    "pathvalidate.sanitize_filename" "slugify.slugify" "django.utils.text.slugify" "django.template.defaultfilters.slugify")
  (#cleans! 22))

; These raise, or give None, where the path would leave the folder.
((call function: (_) @f) @sanitizer
  (#resolves? @f
    "werkzeug.security.safe_join" "werkzeug.utils.safe_join" "flask.safe_join" "flask.helpers.safe_join"
    "django.utils._os.safe_join")
  (#cleans! 22))

; A path is below a folder only if no .. follows: the tests below count for paths that
; have been resolved or normalised. Of others, "/srv/../etc" begins with "/srv" too.
((call function: (_) @f) @guard
  (#resolves? @f "paths.Normal.startswith" "paths.Resolved.is_relative_to")
  (#guards! @guard receiver)
  (#cleans! 22))
((call function: (_) @f) @sanitizer
  (#resolves? @f "paths.Resolved.relative_to")
  (#guards! @sanitizer receiver)
  (#cleans! 22))

; (path + os.sep).startswith(folder), os.path.join(path, "").startswith(folder): where the folder
; itself is meant to pass. types/path-objects says after which of these a path is still normal.
((call function: (attribute
  object: [
    (binary_operator left: (_) @path operator: "+") @ended
    (call arguments: (argument_list . (_) @path . (_) .)) @ended]
  attribute: (identifier) @name)) @guard
  (#eq? @name "startswith")
  (#instance? @ended "paths.Normal")
  (#guards! @path)
  (#cleans! 22))

; commonpath([folder, path]) == folder
((comparison_operator (call function: (_) @f arguments: (argument_list [(list (_) @path) (tuple (_) @path)])) "==") @guard
  (#resolves? @f "os.path.commonpath")
  (#instance? @path "paths.Normal")
  (#guards! @path)
  (#cleans! 22))
((comparison_operator "==" (call function: (_) @f arguments: (argument_list [(list (_) @path) (tuple (_) @path)]))) @guard
  (#resolves? @f "os.path.commonpath")
  (#instance? @path "paths.Normal")
  (#guards! @path)
  (#cleans! 22))
((comparison_operator (call function: (_) @f arguments: (argument_list [(list (_) @path) (tuple (_) @path)])) "!=") @guard
  (#resolves? @f "os.path.commonpath")
  (#instance? @path "paths.Normal")
  (#guards! @path)
  (#cleans! 22)
  (#set! when false))
((comparison_operator "!=" (call function: (_) @f arguments: (argument_list [(list (_) @path) (tuple (_) @path)]))) @guard
  (#resolves? @f "os.path.commonpath")
  (#instance? @path "paths.Normal")
  (#guards! @path)
  (#cleans! 22)
  (#set! when false))

; folder in path.parents
((comparison_operator "in" (attribute object: (_) @path attribute: (identifier) @name)) @guard
  (#eq? @name "parents")
  (#instance? @path "paths.Resolved")
  (#guards! @path)
  (#cleans! 22))
((comparison_operator "not in" (attribute object: (_) @path attribute: (identifier) @name)) @guard
  (#eq? @name "parents")
  (#instance? @path "paths.Resolved")
  (#guards! @path)
  (#cleans! 22)
  (#set! when false))

; A path leads out of a folder by a .. in it, or by beginning at the root. A name without
; folders in it can only do so by being .. itself.
(#parts! 22 climbing absolute)
(#parts! 22 climbing folders)
(#parts! 22 parent folders)

((call function: (_) @f) @guard
  (#resolves? @f "os.path.dirname")
  (#guards! @guard 0)
  (#cleans! folders)
  (#set! when false))
((call function: (_) @f) @guard
  (#resolves? @f "os.path.isabs")
  (#guards! @guard 0)
  (#cleans! absolute)
  (#set! when false))
((call function: (_) @f) @guard
  (#resolves? @f "builtins.str.startswith" "*.startswith")
  (#constant? @guard 0 - "^/$")
  (#guards! @guard receiver)
  (#cleans! absolute)
  (#set! when false))
((call function: (_) @f) @guard
  (#resolves? @f "builtins.str.startswith" "*.startswith")
  (#argument? @guard 0 - "os.sep" "os.path.sep")
  (#guards! @guard receiver)
  (#cleans! absolute)
  (#set! when false))

; "/" in name, os.sep in name
((comparison_operator . (string) @mark . "in" . (_) @name .) @guard
  (#constant? @mark "^/$")
  (#guards! @name)
  (#cleans! folders)
  (#set! when false))
((comparison_operator . (string) @mark . "not in" . (_) @name .) @guard
  (#constant? @mark "^/$")
  (#guards! @name)
  (#cleans! folders))
((comparison_operator . (attribute) @mark . "in" . (_) @name .) @guard
  (#resolves? @mark "os.sep" "os.path.sep")
  (#guards! @name)
  (#cleans! folders)
  (#set! when false))
((comparison_operator . (attribute) @mark . "not in" . (_) @name .) @guard
  (#resolves? @mark "os.sep" "os.path.sep")
  (#guards! @name)
  (#cleans! folders))

; name == os.path.basename(name)
((comparison_operator . (_) @name . "==" . (call function: (_) @f) .) @guard
  (#resolves? @f "os.path.basename")
  (#guards! @name)
  (#cleans! folders))
((comparison_operator . (_) @name . "!=" . (call function: (_) @f) .) @guard
  (#resolves? @f "os.path.basename")
  (#guards! @name)
  (#cleans! folders)
  (#set! when false))
((comparison_operator . (call function: (_) @f) . "==" . (_) @name .) @guard
  (#resolves? @f "os.path.basename")
  (#guards! @name)
  (#cleans! folders))
((comparison_operator . (call function: (_) @f) . "!=" . (_) @name .) @guard
  (#resolves? @f "os.path.basename")
  (#guards! @name)
  (#cleans! folders)
  (#set! when false))

; ".." in path, os.pardir in path.split("/")
((comparison_operator . (string) @up . "in" . (_) @name .) @guard
  (#constant? @up "^\\.\\.$")
  (#guards! @name)
  (#cleans! climbing)
  (#set! when false))
((comparison_operator . (string) @up . "not in" . (_) @name .) @guard
  (#constant? @up "^\\.\\.$")
  (#guards! @name)
  (#cleans! climbing))
((comparison_operator . (attribute) @up . "in" . (_) @name .) @guard
  (#resolves? @up "os.pardir" "os.path.pardir")
  (#guards! @name)
  (#cleans! climbing)
  (#set! when false))
((comparison_operator . (attribute) @up . "not in" . (_) @name .) @guard
  (#resolves? @up "os.pardir" "os.path.pardir")
  (#guards! @name)
  (#cleans! climbing))
((comparison_operator . (string) @up . "in" . (call function: (attribute object: (_) @name attribute: (identifier) @split)) .) @guard
  (#eq? @split "split")
  (#constant? @up "^\\.\\.$")
  (#guards! @name)
  (#cleans! climbing)
  (#set! when false))
((comparison_operator . (string) @up . "not in" . (call function: (attribute object: (_) @name attribute: (identifier) @split)) .) @guard
  (#eq? @split "split")
  (#constant? @up "^\\.\\.$")
  (#guards! @name)
  (#cleans! climbing))
((comparison_operator . (attribute) @up . "in" . (call function: (attribute object: (_) @name attribute: (identifier) @split)) .) @guard
  (#eq? @split "split")
  (#resolves? @up "os.pardir" "os.path.pardir")
  (#guards! @name)
  (#cleans! climbing)
  (#set! when false))
((comparison_operator . (attribute) @up . "not in" . (call function: (attribute object: (_) @name attribute: (identifier) @split)) .) @guard
  (#eq? @split "split")
  (#resolves? @up "os.pardir" "os.path.pardir")
  (#guards! @name)
  (#cleans! climbing))
((comparison_operator . (string) @up . "in" . (attribute object: (_) @name attribute: (identifier) @parts) .) @guard
  (#eq? @parts "parts")
  (#constant? @up "^\\.\\.$")
  (#guards! @name)
  (#cleans! climbing)
  (#set! when false))
((comparison_operator . (string) @up . "not in" . (attribute object: (_) @name attribute: (identifier) @parts) .) @guard
  (#eq? @parts "parts")
  (#constant? @up "^\\.\\.$")
  (#guards! @name)
  (#cleans! climbing))

; name == "..", name in (os.curdir, os.pardir)
((comparison_operator . (_) @name . "==" . (string) @up .) @guard
  (#constant? @up "^\\.\\.$")
  (#guards! @name)
  (#cleans! parent)
  (#set! when false))
((comparison_operator . (_) @name . "!=" . (string) @up .) @guard
  (#constant? @up "^\\.\\.$")
  (#guards! @name)
  (#cleans! parent))
((comparison_operator . (_) @name . "==" . (attribute) @up .) @guard
  (#resolves? @up "os.pardir" "os.path.pardir")
  (#guards! @name)
  (#cleans! parent)
  (#set! when false))
((comparison_operator . (_) @name . "!=" . (attribute) @up .) @guard
  (#resolves? @up "os.pardir" "os.path.pardir")
  (#guards! @name)
  (#cleans! parent))
((comparison_operator . (_) @name . "in" . [(tuple (string) @up) (list (string) @up) (set (string) @up)] .) @guard
  (#constant? @up "^\\.\\.$")
  (#guards! @name)
  (#cleans! parent)
  (#set! when false))
((comparison_operator . (_) @name . "not in" . [(tuple (string) @up) (list (string) @up) (set (string) @up)] .) @guard
  (#constant? @up "^\\.\\.$")
  (#guards! @name)
  (#cleans! parent))
((comparison_operator . (_) @name . "in" . [(tuple (attribute) @up) (list (attribute) @up) (set (attribute) @up)] .) @guard
  (#resolves? @up "os.pardir" "os.path.pardir")
  (#guards! @name)
  (#cleans! parent)
  (#set! when false))
((comparison_operator . (_) @name . "not in" . [(tuple (attribute) @up) (list (attribute) @up) (set (attribute) @up)] .) @guard
  (#resolves? @up "os.pardir" "os.path.pardir")
  (#guards! @name)
  (#cleans! parent))
