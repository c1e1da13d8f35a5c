; A value that a client sends as JSON may be an object: {"$ne": null} matches everything.
(#set! cwe "943")
(#set! aliases "dynamodb-filter-injection PYTHON-LAMBDA-SEC-016 py/nosql-injection")
(#set! levels "none none warning")
(#set! message "{sink} may be an operator of the query that {callee} makes")

; What may be a container as well as a text. The class is a name of ours.
(#same! "builtins.dict" "json.Value")
((_) @typed (#resolves? @typed "flask.Request.json" "django.http.HttpRequest.data") (#type! "json.Value"))
((call function: (_) @f) @typed
  (#resolves? @f "flask.Request.get_json" "starlette.requests.Request.json" "json.loads" "json.load" "orjson.loads" "ujson.loads")
  (#type! "json.Value"))
((subscript value: (_) @container) @typed
  (#instance? @container "json.Value")
  (#type! "json.Value"))
((call function: (_) @f) @typed
  (#resolves? @f "json.Value.get" "json.Value.pop")
  (#type! "json.Value"))

((call function: (_) @callee) @call
  (#resolves? @callee
    "*.find" "*.find_one" "*.find_one_and_update" "*.find_one_and_delete" "*.find_one_and_replace" "*.update_one"
    "*.update_many" "*.replace_one" "*.delete_one" "*.delete_many" "*.count_documents" "*.aggregate")
  (#instance? @call 0 "filter" "json.Value")
  (#sink! @call 0 "filter"))
((call function: (_) @callee arguments: (argument_list . (dictionary (pair value: (_) @value)))) @call
  (#resolves? @callee
    "*.find" "*.find_one" "*.find_one_and_update" "*.find_one_and_delete" "*.find_one_and_replace" "*.update_one"
    "*.update_many" "*.replace_one" "*.delete_one" "*.delete_many" "*.count_documents")
  (#instance? @value "json.Value")
  (#sink! @value))

; Conditions that are written as text.
((call function: (_) @callee) @call
  (#resolves? @callee
    "*.scan" "*.query" "*.get_item" "*.put_item" "*.update_item" "*.delete_item" "*.get_paginator.paginate")
  (#sink! @call - "FilterExpression") (#sink! @call - "KeyConditionExpression") (#sink! @call - "ConditionExpression")
  (#sink! @call - "UpdateExpression")
  (#set! message "{sink} becomes part of a condition of the query"))

; JavaScript inside the database.
((call function: (_) @callee) @call
  (#resolves? @callee "*.map_reduce" "*.inline_map_reduce" "bson.code.Code" "bson.Code")
  (#sink! @call 0 "map") (#sink! @call 1 "reduce")
  (#set! levels "none none error")
  (#set! message "{sink} is run as JavaScript by the database"))
((dictionary (pair key: (string) @key value: (_) @value)) @query
  (#match? @key "[\"']\\$(where|function|accumulator)[\"']")
  (#sink! @value)
  (#set! levels "none none error")
  (#set! message "{sink} is run as JavaScript by the database"))

((call function: (_) @callee arguments: (argument_list . (list (dictionary (pair value: (_) @value))))) @call
  (#resolves? @callee "*.aggregate")
  (#instance? @value "json.Value")
  (#sink! @value))

((call function: (_) @f) @sanitizer
  (#resolves? @f "builtins.str" "bson.objectid.ObjectId" "bson.ObjectId" "mongosanitizer.sanitizer.sanitize")
  (#cleans! 943))
