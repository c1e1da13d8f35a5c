; What comes through the web sockets of Django Channels.
(#set! trust remote)
(#set! says "a web socket")

(#same! "channels.generic.websocket.WebsocketConsumer"
  "channels.generic.websocket.JsonWebsocketConsumer" "channels.generic.websocket.AsyncWebsocketConsumer"
  "channels.generic.websocket.AsyncJsonWebsocketConsumer")
((function_definition name: (identifier) @name) @function
  (#method-of? @function "channels.generic.websocket.WebsocketConsumer")
  (#eq? @name "receive" "receive_json" "decode_json" "websocket_receive")
  (#parameters! @function))
((_) @source
  (#resolves? @source "channels.generic.websocket.WebsocketConsumer.scope")
  (#set! says "an HTTP request"))
((_) @typed
  (#resolves? @typed "channels.generic.websocket.WebsocketConsumer.scope")
  (#type! "builtins.dict"))
