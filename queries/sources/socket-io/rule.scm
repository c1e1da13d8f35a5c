; What clients send by Socket.IO: python-socketio and Flask-SocketIO.
(#set! trust remote)
(#set! says "a web socket")

(#same! "socketio.Server" "socketio.AsyncServer" "socketio.server.Server" "socketio.async_server.AsyncServer")
((call function: (_) @f) @typed (#resolves? @f "socketio.Server") (#type! "socketio.Server"))
((decorated_definition
  (decorator [(call function: (_) @by) (attribute) @by])
  definition: (function_definition) @function) @definition
  (#resolves? @by "socketio.Server.event" "socketio.Server.on")
  (#parameters! @function)
  (#set! first 1)) ; sid, which the server gives
((call function: (_) @f arguments: (argument_list . (_) . (_) @handler)) @call
  (#resolves? @f "socketio.Server.on")
  (#parameters! @handler)
  (#set! first 1))
((function_definition name: (identifier) @name) @function
  (#method-of? @function "socketio.Namespace" "socketio.AsyncNamespace")
  (#match? @name "^on_")
  (#parameters! @function)
  (#set! first 1))

(#same! "flask_socketio.SocketIO" "flask_socketio.Namespace")
((call function: (_) @f) @typed (#resolves? @f "flask_socketio.SocketIO") (#type! "flask_socketio.SocketIO"))
((decorated_definition
  (decorator [(call function: (_) @by) (attribute) @by])
  definition: (function_definition) @function) @definition
  (#resolves? @by "flask_socketio.SocketIO.on" "flask_socketio.SocketIO.event")
  (#parameters! @function))
((call function: (_) @f arguments: (argument_list . (_) . (_) @handler)) @call
  (#resolves? @f "flask_socketio.SocketIO.on_event")
  (#parameters! @handler))
((function_definition name: (identifier) @name) @function
  (#method-of? @function "flask_socketio.SocketIO")
  (#match? @name "^on_")
  (#parameters! @function))
