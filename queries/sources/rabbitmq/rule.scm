; What others have put into a queue of RabbitMQ, as pika and aio-pika hand it over.
(#set! trust remote)
(#set! says "a message of a queue")

(#same! "pika.Channel" "pika.channel.Channel" "pika.adapters.blocking_connection.BlockingChannel" "pika.BlockingChannel")
(#same! "pika.BlockingConnection"
  "pika.adapters.BlockingConnection" "pika.adapters.blocking_connection.BlockingConnection" "pika.SelectConnection"
  "pika.adapters.asyncio_connection.AsyncioConnection")
((call function: (_) @f) @typed (#resolves? @f "pika.BlockingConnection.channel") (#type! "pika.Channel"))

; callback(channel, method, properties, body); before pika 1.0 it was the first argument.
((call function: (_) @f arguments: (argument_list (keyword_argument name: (identifier) @key value: (_) @callback))) @call
  (#resolves? @f "pika.Channel.basic_consume" "*.basic_consume")
  (#eq? @key "on_message_callback" "consumer_callback")
  (#parameters! @callback)
  (#set! first 3))
((call function: (_) @f arguments: (argument_list . (_) @queue . (_) @callback)) @call
  (#resolves? @f "pika.Channel.basic_consume" "*.basic_consume")
  (#parameters! @callback)
  (#set! first 3))
((call function: (_) @f arguments: (argument_list . (_) @callback)) @call
  (#resolves? @f "pika.Channel.basic_consume" "*.basic_consume")
  (#parameters! @callback)
  (#set! first 3))

; Both give (method, properties, body).
((call function: (_) @f) @source (#resolves? @f "pika.Channel.basic_get" "pika.Channel.consume"))

(#same! "aio_pika.IncomingMessage" "aio_pika.abc.AbstractIncomingMessage" "aio_pika.message.IncomingMessage")
((_) @source (#resolves? @source "aio_pika.IncomingMessage.body" "aio_pika.IncomingMessage.headers"))
