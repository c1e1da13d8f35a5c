; What others publish to a topic of MQTT, as paho-mqtt and aiomqtt hand it over.
(#set! trust remote)
(#set! says "an MQTT message")

(#same! "paho.mqtt.client.MQTTMessage" "aiomqtt.Message" "aiomqtt.client.Message" "aiomqtt.message.Message")
((_) @source
  (#resolves? @source
    "paho.mqtt.client.MQTTMessage.payload" "paho.mqtt.client.MQTTMessage.topic"
    "paho.mqtt.client.MQTTMessage.properties"))

; def on_message(client, userdata, message), set as an attribute, decorated or registered.
((assignment left: (attribute object: (_) @client attribute: (identifier) @name) right: (_) @callback) @assignment
  (#eq? @name "on_message")
  (#imports? "paho")
  (#parameters! @callback)
  (#set! first 2))
((call function: (_) @f arguments: (argument_list . (_) @topic . (_) @callback)) @call
  (#resolves? @f "paho.mqtt.client.Client.message_callback_add" "*.message_callback_add")
  (#parameters! @callback)
  (#set! first 2))
((call function: (_) @f arguments: (argument_list (keyword_argument name: (identifier) @key value: (_) @callback))) @call
  (#resolves? @f "paho.mqtt.client.Client.message_callback_add" "*.message_callback_add" "paho.mqtt.subscribe.callback")
  (#eq? @key "callback")
  (#parameters! @callback)
  (#set! first 2))
((decorated_definition
  (decorator (call function: (_) @by))
  definition: (function_definition) @function) @definition
  (#resolves? @by "paho.mqtt.client.Client.message_callback" "paho.mqtt.client.Client.topic_callback")
  (#parameters! @function)
  (#set! first 2))
((call function: (_) @f arguments: (argument_list . (_) @callback)) @call
  (#resolves? @f "paho.mqtt.subscribe.callback")
  (#parameters! @callback)
  (#set! first 2))
((call function: (_) @f) @source (#resolves? @f "paho.mqtt.subscribe.simple"))
((function_definition name: (identifier) @name parameters: (parameters . (_) . (_) . (_) . (identifier) @typed)) @function
  (#method-of? @function "paho.mqtt.client.Client")
  (#eq? @name "on_message")
  (#type! "paho.mqtt.client.MQTTMessage"))

; An attribute since aiomqtt 2.0, a method before.
(#same! "aiomqtt.Client" "aiomqtt.client.Client" "asyncio_mqtt.Client" "asyncio_mqtt.client.Client")
((_) @typed (#resolves? @typed "aiomqtt.Client.messages") (#type! "aiomqtt.Messages" "aiomqtt.Message"))
((call function: (_) @f) @typed
  (#resolves? @f "aiomqtt.Messages.__call__" "aiomqtt.Client.unfiltered_messages" "aiomqtt.Client.filtered_messages")
  (#type! "builtins.list" "aiomqtt.Message"))
