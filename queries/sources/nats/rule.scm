; What others publish to a subject of NATS.
(#set! trust remote)
(#set! says "a NATS message")

(#same! "nats.NATS" "nats.aio.client.Client")
(#same! "nats.Msg" "nats.aio.msg.Msg" "nats.aio.client.Msg")
(#same! "nats.Subscription"
  "nats.aio.subscription.Subscription" "nats.aio.client.Subscription" "nats.js.JetStreamContext.PushSubscription"
  "nats.js.JetStreamContext.PullSubscription")
((call function: (_) @f) @typed (#resolves? @f "nats.connect" "nats.NATS") (#type! "nats.NATS"))
((call function: (_) @f) @typed (#resolves? @f "nats.NATS.jetstream") (#type! "nats.js.JetStreamContext"))
((call function: (_) @f) @typed
  (#resolves? @f
    "nats.NATS.subscribe" "nats.js.JetStreamContext.subscribe" "nats.js.JetStreamContext.pull_subscribe"
    "nats.js.JetStreamContext.subscribe_bind" "nats.js.JetStreamContext.pull_subscribe_bind")
  (#type! "nats.Subscription"))
((call function: (_) @f) @typed (#resolves? @f "nats.Subscription.next_msg" "nats.NATS.request") (#type! "nats.Msg"))
((call function: (_) @f) @typed (#resolves? @f "nats.Subscription.fetch") (#type! "builtins.list" "nats.Msg"))
((_) @typed (#resolves? @typed "nats.Subscription.messages") (#type! "builtins.list" "nats.Msg"))
((_) @source (#resolves? @source "nats.Msg.data" "nats.Msg.headers" "nats.Msg.header"))

; subscribe("jobs", cb=on_job)
((call function: (_) @f arguments: (argument_list (keyword_argument name: (identifier) @key value: (_) @callback))) @call
  (#resolves? @f "nats.NATS.subscribe" "nats.js.JetStreamContext.subscribe" "nats.js.JetStreamContext.subscribe_bind")
  (#eq? @key "cb")
  (#parameters! @callback))
