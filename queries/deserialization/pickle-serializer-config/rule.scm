; Who can write to the queue, the store or the cookie then sends pickles, and a pickle runs
; what it names.
(#set! cwe "502")
(#set! levels "warning warning warning")
(#set! message "{sink} lets a framework unpickle what it is sent")

; Sessions of Django, signed cookies of itsdangerous: a class by its name, or a module.
((assignment left: (identifier) @name right: (string) @value) @statement
  (#eq? @name "SESSION_SERIALIZER")
  (#match? @value "(?i)pickle")
  (#sink! @value))
((call arguments: (argument_list (keyword_argument name: (identifier) @name value: (_) @value))) @call
  (#eq? @name "serializer" "session_serializer")
  (#resolves? @value "pickle" "cPickle" "_pickle" "dill" "cloudpickle" "jsonpickle" "six.moves.cPickle"
    "django.contrib.sessions.serializers.PickleSerializer" "django.core.serializers.base.PickleSerializer")
  (#sink! @value))

; Celery and kombu: what workers accept, and what tasks and results are written as.
((assignment
    left: [(identifier) @name (attribute attribute: (identifier) @name) (subscript subscript: (string) @name)]
    right: [(string) @value (list (string) @value) (tuple (string) @value) (set (string) @value)]) @statement
  (#match? @name "^[\"']?(CELERY_)?(ACCEPT_CONTENT|RESULT_ACCEPT_CONTENT|TASK_SERIALIZER|RESULT_SERIALIZER|EVENT_SERIALIZER)[\"']?$|^[\"']?(accept_content|result_accept_content|task_serializer|result_serializer|event_serializer)[\"']?$")
  (#match? @value "^[\"'](pickle|application/x-python-serialize)[\"']$")
  (#sink! @value))
((call arguments: (argument_list (keyword_argument name: (identifier) @name
    value: [(string) @value (list (string) @value) (tuple (string) @value) (set (string) @value)]))) @call
  (#match? @name "^(CELERY_)?(ACCEPT_CONTENT|RESULT_ACCEPT_CONTENT|TASK_SERIALIZER|RESULT_SERIALIZER|EVENT_SERIALIZER)$|^(accept_content|result_accept_content|task_serializer|result_serializer|event_serializer)$")
  (#match? @value "^[\"'](pickle|application/x-python-serialize)[\"']$")
  (#sink! @value))
((dictionary (pair key: (string) @name
    value: [(string) @value (list (string) @value) (tuple (string) @value) (set (string) @value)])) @dict
  (#match? @name "^[\"']((CELERY_)?(ACCEPT_CONTENT|RESULT_ACCEPT_CONTENT|TASK_SERIALIZER|RESULT_SERIALIZER|EVENT_SERIALIZER)|accept_content|result_accept_content|task_serializer|result_serializer|event_serializer)[\"']$")
  (#match? @value "^[\"'](pickle|application/x-python-serialize)[\"']$")
  (#sink! @value))
((call arguments: (argument_list (keyword_argument name: (identifier) @name
    value: [(string) @value (list (string) @value) (tuple (string) @value) (set (string) @value)]))) @call
  (#eq? @name "serializer" "accept")
  (#match? @value "^[\"'](pickle|application/x-python-serialize)[\"']$")
  (#imports? "celery" "kombu")
  (#sink! @value))
((call function: (_) @callee) @call
  (#resolves? @callee "kombu.enable_insecure_serializers" "kombu.serialization.enable_insecure_serializers")
  (#sink! @call)
  (#set! message "{callee} lets a framework unpickle what it is sent"))

; Caches of Django hold pickles, wherever they lie: a store that others write to is a way in.
((dictionary (pair key: (string) @key value: (string) @value)) @dict
  (#eq? @key "\"BACKEND\"" "'BACKEND'")
  (#match? @value "^.django\\.core\\.cache\\.backends\\.(memcached|redis|db|filebased)\\.|^.django_redis\\.cache\\.|^.redis_cache\\.")
  (#sink! @value)
  (#set! levels "info info info")
  (#set! message "{sink} unpickles what its store holds"))
