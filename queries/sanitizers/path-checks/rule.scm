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
