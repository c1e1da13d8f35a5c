; What others have put into a queue of RabbitMQ, as pika and aio-pika hand it over.
(#set! trust remote)
(#set! says "a message of a queue")

(#same! "pika.Channel" "pika.channel.Channel" "pika.adapters.blocking_connection.BlockingChannel" "pika.BlockingChannel")
(#same! "pika.BlockingConnection"
  "pika.adapters.BlockingConnection" "pika.adapters.blocking_connection.BlockingConnection" "pika.SelectConnection"
  "pika.adapters.asyncio_connection.AsyncioConnection")
((call function: (_) @f) @typed (#resolves? @f "pika.BlockingConnection.channel") (#type! "pika.Channel"))

; callback(channel, method, properties, body); before pika 1.0 it was the first argument. The
; properties are the publisher's too, such as headers.
((call function: (_) @f arguments: (argument_list (keyword_argument name: (identifier) @key value: (_) @callback))) @call
  (#resolves? @f "pika.Channel.basic_consume" "*.basic_consume")
  (#eq? @key "on_message_callback" "consumer_callback")
  (#parameters! @callback)
  (#set! first 2))
((call function: (_) @f arguments: (argument_list . (_) @queue . (_) @callback)) @call
  (#resolves? @f "pika.Channel.basic_consume" "*.basic_consume")
  (#parameters! @callback)
  (#set! first 2))
((call function: (_) @f arguments: (argument_list . (_) @callback)) @call
  (#resolves? @f "pika.Channel.basic_consume" "*.basic_consume")
  (#parameters! @callback)
  (#set! first 2))

; Both give (method, properties, body).
((call function: (_) @f) @source (#resolves? @f "pika.Channel.basic_get" "pika.Channel.consume"))

; aio-pika: connections give channels, these give queues, and these messages. What a publisher writes
; beside the body is as much his; the number of the delivery is the broker's.
(#same! "aio_pika.Connection"
  "aio_pika.connection.Connection" "aio_pika.RobustConnection" "aio_pika.robust_connection.RobustConnection"
  "aio_pika.abc.AbstractConnection" "aio_pika.abc.AbstractRobustConnection")
(#same! "aio_pika.Channel"
  "aio_pika.channel.Channel" "aio_pika.RobustChannel" "aio_pika.robust_channel.RobustChannel" "aio_pika.abc.AbstractChannel"
  "aio_pika.abc.AbstractRobustChannel")
(#same! "aio_pika.Queue"
  "aio_pika.queue.Queue" "aio_pika.RobustQueue" "aio_pika.robust_queue.RobustQueue" "aio_pika.abc.AbstractQueue"
  "aio_pika.abc.AbstractRobustQueue")
(#same! "aio_pika.IncomingMessage" "aio_pika.abc.AbstractIncomingMessage" "aio_pika.message.IncomingMessage")
((call function: (_) @f) @typed
  (#resolves? @f
    "aio_pika.connect" "aio_pika.connect_robust" "aio_pika.connection.connect" "aio_pika.robust_connection.connect_robust"
    "aio_pika.Connection")
  (#type! "aio_pika.Connection"))
((call function: (_) @f) @typed (#resolves? @f "aio_pika.Connection.channel" "aio_pika.Channel") (#type! "aio_pika.Channel"))
((call function: (_) @f) @typed
  (#resolves? @f "aio_pika.Channel.declare_queue" "aio_pika.Channel.get_queue")
  (#type! "aio_pika.Queue" "aio_pika.IncomingMessage"))
((call function: (_) @f) @typed
  (#resolves? @f "aio_pika.Queue.iterator")
  (#type! "builtins.list" "aio_pika.IncomingMessage"))
((call function: (_) @f) @typed (#resolves? @f "aio_pika.Queue.get") (#type! "aio_pika.IncomingMessage"))
((_) @source
  (#resolves? @source
    "aio_pika.IncomingMessage.body" "aio_pika.IncomingMessage.headers" "aio_pika.IncomingMessage.routing_key"
    "aio_pika.IncomingMessage.correlation_id" "aio_pika.IncomingMessage.reply_to" "aio_pika.IncomingMessage.message_id"
    "aio_pika.IncomingMessage.type" "aio_pika.IncomingMessage.app_id" "aio_pika.IncomingMessage.user_id"
    "aio_pika.IncomingMessage.content_type" "aio_pika.IncomingMessage.content_encoding"))
((call function: (_) @f) @source (#resolves? @f "aio_pika.IncomingMessage.info"))
((_) @typed (#resolves? @typed "aio_pika.IncomingMessage.body") (#type! "builtins.bytes"))
((_) @typed (#resolves? @typed "aio_pika.IncomingMessage.headers") (#type! "builtins.dict"))
((call function: (_) @f arguments: (argument_list . (_) @callback)) @call
  (#resolves? @f "aio_pika.Queue.consume")
  (#parameters! @callback))
((call function: (_) @f arguments: (argument_list (keyword_argument name: (identifier) @key value: (_) @callback))) @call
  (#resolves? @f "aio_pika.Queue.consume")
  (#eq? @key "callback")
  (#parameters! @callback))

; Functions that others call through a queue.
(#same! "aio_pika.patterns.RPC" "aio_pika.patterns.rpc.RPC" "aio_pika.patterns.JsonRPC" "aio_pika.patterns.rpc.JsonRPC")
(#same! "aio_pika.patterns.Master"
  "aio_pika.patterns.master.Master" "aio_pika.patterns.JsonMaster" "aio_pika.patterns.master.JsonMaster"
  "aio_pika.patterns.CompressedJsonMaster" "aio_pika.patterns.master.CompressedJsonMaster")
((call function: (_) @f) @typed
  (#resolves? @f "aio_pika.patterns.RPC" "aio_pika.patterns.RPC.create")
  (#type! "aio_pika.patterns.RPC"))
((call function: (_) @f) @typed (#resolves? @f "aio_pika.patterns.Master") (#type! "aio_pika.patterns.Master"))
((call function: (_) @f arguments: (argument_list . (_) @name . (_) @callback)) @call
  (#resolves? @f "aio_pika.patterns.RPC.register" "aio_pika.patterns.Master.create_worker")
  (#parameters! @callback))
((call function: (_) @f arguments: (argument_list (keyword_argument name: (identifier) @key value: (_) @callback))) @call
  (#resolves? @f "aio_pika.patterns.RPC.register" "aio_pika.patterns.Master.create_worker")
  (#eq? @key "func")
  (#parameters! @callback))
