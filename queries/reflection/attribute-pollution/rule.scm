; Keys from outside become attributes: is_admin, __class__, the arguments of a query.
(#set! cwe "915")
(#set! aliases "mass-assignment py/attribute-pollution")
(#set! levels "none none warning")
(#set! least remote)
(#set! contents harmless)
(#set! message "the keys of {sink} become attributes")

((call function: (attribute object: (attribute attribute: (identifier) @attribute) attribute: (identifier) @method)
  arguments: (argument_list . (_) @data)) @call
  (#eq? @attribute "__dict__")
  (#eq? @method "update")
  (#sink! @data))
((call function: (attribute object: (call function: (_) @callee) attribute: (identifier) @method)
  arguments: (argument_list . (_) @data)) @call
  (#resolves? @callee "builtins.vars" "builtins.globals")
  (#eq? @method "update")
  (#sink! @data))
((assignment left: (attribute attribute: (identifier) @attribute) right: (_) @data) @assignment
  (#eq? @attribute "__dict__")
  (#sink! @data))

; Django: create(**data) sets every column, filter(**data) may ask for user__password__startswith.
((call function: (attribute object: (attribute attribute: (identifier) @manager) attribute: (identifier) @method)
  arguments: (argument_list (dictionary_splat (_) @data))) @call
  (#eq? @manager "objects")
  (#eq? @method "create" "get_or_create" "update_or_create" "filter" "exclude" "get" "update")
  (#sink! @data)
  (#set! message "the keys of {sink} become columns or parts of a query"))

; The columns of a table, by the names that a request has.
((call function: (identifier) arguments: (argument_list (dictionary_splat (_) @data))) @call
  (#instance? @call "django.db.models.Model")
  (#sink! @data)
  (#set! message "the keys of {sink} become columns"))
((call function: (identifier) arguments: (argument_list (dictionary_splat (_) @data))) @call
  (#instance? @call "flask_sqlalchemy.SQLAlchemy.Model")
  (#sink! @data)
  (#set! message "the keys of {sink} become columns"))
((call function: (identifier) arguments: (argument_list (dictionary_splat (_) @data))) @call
  (#instance? @call "sqlalchemy.orm.DeclarativeBase")
  (#sink! @data)
  (#set! message "the keys of {sink} become columns"))
((call function: (identifier) arguments: (argument_list (dictionary_splat (_) @data))) @call
  (#instance? @call "mongoengine.Document")
  (#sink! @data)
  (#set! message "the keys of {sink} become columns"))
((call function: (identifier) arguments: (argument_list (dictionary_splat (_) @data))) @call
  (#instance? @call "peewee.Model")
  (#sink! @data)
  (#set! message "the keys of {sink} become columns"))
