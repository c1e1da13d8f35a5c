; What a client sends to a function in the cloud of Azure, and what triggers others.
(#set! trust remote)
(#set! says "an HTTP request")

(#same! "azure.functions.HttpRequest" "azure.functions._http.HttpRequest" "azure.functions._abc.HttpRequest")
((_) @source
  (#resolves? @source
    "azure.functions.HttpRequest.params" "azure.functions.HttpRequest.route_params" "azure.functions.HttpRequest.headers"
    "azure.functions.HttpRequest.form" "azure.functions.HttpRequest.files" "azure.functions.HttpRequest.url"
    "azure.functions.HttpRequest.method"))
((call function: (_) @f) @source
  (#resolves? @f "azure.functions.HttpRequest.get_json" "azure.functions.HttpRequest.get_body"))
((_) @typed
  (#resolves? @typed
    "azure.functions.HttpRequest.params" "azure.functions.HttpRequest.route_params" "azure.functions.HttpRequest.headers"
    "azure.functions.HttpRequest.form")
  (#type! "builtins.dict"))

; Messages.
(#same! "azure.functions.ServiceBusMessage" "azure.functions.QueueMessage" "azure.functions.EventHubEvent")
((call function: (_) @f) @source
  (#resolves? @f "azure.functions.ServiceBusMessage.get_body" "azure.functions.ServiceBusMessage.get_json")
  (#set! says "a message of a queue"))
