; What a worker of Celery gets from its broker: the parameters of a task.
(#set! trust remote)
(#set! says "a message of a queue")
(#set! default off)

(#same! "celery.Celery" "celery.app.Celery" "celery.app.base.Celery")
(#same! "celery.shared_task" "celery.app.shared_task" "celery.task" "celery.decorators.task" "celery.task.task")
((call function: (_) @f) @typed (#resolves? @f "celery.Celery") (#type! "celery.Celery"))
((decorated_definition
  (decorator [(call function: (_) @task) (identifier) @task (attribute) @task])
  definition: (function_definition) @function) @definition
  (#resolves? @task "celery.shared_task" "celery.Celery.task")
  (#parameters! @function)
  (#set! except "^self$"))
