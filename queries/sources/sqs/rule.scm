; What others put into a queue of Amazon SQS. boto3.sqs and boto3.api are names of ours.
(#set! trust remote)
(#set! says "a message of a queue")

(#same! "boto3.Session" "boto3.session.Session" "aioboto3.Session" "aioboto3.session.Session")
(#same! "botocore.session.get_session" "aiobotocore.session.get_session" "botocore.session.Session" "aiobotocore.session.AioSession")
(#same! "boto3.client" "boto3.Session.client" "boto3.api.Session.create_client")
(#same! "boto3.resource" "boto3.Session.resource")
((call function: (_) @f) @typed (#resolves? @f "boto3.Session") (#type! "boto3.Session"))
((call function: (_) @f) @typed (#resolves? @f "botocore.session.get_session") (#type! "boto3.api.Session"))
((call function: (_) @f) @typed
  (#resolves? @f "boto3.client")
  (#constant? @typed 0 service_name "^sqs$")
  (#type! "boto3.sqs.Client"))
((call function: (_) @f) @typed
  (#resolves? @f "boto3.resource")
  (#constant? @typed 0 service_name "^sqs$")
  (#type! "boto3.sqs.Resource"))
((call function: (_) @f) @typed
  (#resolves? @f "boto3.sqs.Resource.Queue" "boto3.sqs.Resource.get_queue_by_name" "boto3.sqs.Resource.create_queue")
  (#type! "boto3.sqs.Queue"))
; sqs.queues.all() and the like.
((call function: (_) @f) @typed
  (#resolves? @f
    "boto3.sqs.Resource.queues.all" "boto3.sqs.Resource.queues.filter" "boto3.sqs.Resource.queues.limit"
    "boto3.sqs.Resource.queues.page_size")
  (#type! "builtins.list" "boto3.sqs.Queue"))
((call function: (_) @f) @typed
  (#resolves? @f "boto3.sqs.Queue.receive_messages")
  (#type! "builtins.list" "boto3.sqs.Message"))
((call function: (_) @f) @source (#resolves? @f "boto3.sqs.Client.receive_message"))
((_) @source (#resolves? @source "boto3.sqs.Message.body" "boto3.sqs.Message.message_attributes"))
