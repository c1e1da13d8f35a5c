; The event that a function is called with in the cloud: often an HTTP request as it came.
(#set! trust remote)
(#set! says "an event")

((function_definition name: (identifier) @name
  parameters: (parameters . (identifier) @source . (identifier) @context .)) @function
  (#eq? @name "lambda_handler" "handler")
  (#eq? @context "context" "_context" "_"))
((function_definition name: (identifier) @name
  parameters: (parameters . (typed_parameter . (identifier) @source) . (_) @context .)) @function
  (#eq? @name "lambda_handler" "handler")
  (#match? @context "^_?context\\b"))

; Powertools for AWS Lambda: routes, whose variables stand in <>, and the event that is handled.
(#same! "aws_lambda_powertools.event_handler.ApiGatewayResolver"
  "aws_lambda_powertools.event_handler.APIGatewayRestResolver" "aws_lambda_powertools.event_handler.APIGatewayHttpResolver"
  "aws_lambda_powertools.event_handler.ALBResolver" "aws_lambda_powertools.event_handler.LambdaFunctionUrlResolver"
  "aws_lambda_powertools.event_handler.VPCLatticeResolver" "aws_lambda_powertools.event_handler.VPCLatticeV2Resolver"
  "aws_lambda_powertools.event_handler.BedrockAgentResolver" "aws_lambda_powertools.event_handler.router.Router"
  "aws_lambda_powertools.event_handler.router.APIGatewayRouter"
  "aws_lambda_powertools.event_handler.api_gateway.APIGatewayRestResolver"
  "aws_lambda_powertools.event_handler.api_gateway.APIGatewayHttpResolver"
  "aws_lambda_powertools.event_handler.api_gateway.ApiGatewayResolver"
  "aws_lambda_powertools.event_handler.api_gateway.Router")
((call function: (_) @f) @typed
  (#resolves? @f "aws_lambda_powertools.event_handler.ApiGatewayResolver")
  (#type! "aws_lambda_powertools.event_handler.ApiGatewayResolver"))
((_) @source (#resolves? @source "aws_lambda_powertools.event_handler.ApiGatewayResolver.current_event"))
((_) @typed
  (#resolves? @typed "aws_lambda_powertools.event_handler.ApiGatewayResolver.current_event")
  (#type! "aws_lambda_powertools.Event"))
((call function: (_) @f) @call
  (#resolves? @f
    "aws_lambda_powertools.Event.get_query_string_value" "aws_lambda_powertools.Event.get_header_value"
    "aws_lambda_powertools.Event.get_multi_value_query_string_values" "aws_lambda_powertools.Event.get")
  (#flows! @call receiver result))
((decorated_definition
  (decorator (call function: (_) @route arguments: (argument_list . (_) @path)))
  definition: (function_definition) @function) @definition
  (#resolves? @route
    "aws_lambda_powertools.event_handler.ApiGatewayResolver.get" "aws_lambda_powertools.event_handler.ApiGatewayResolver.post"
    "aws_lambda_powertools.event_handler.ApiGatewayResolver.put" "aws_lambda_powertools.event_handler.ApiGatewayResolver.patch"
    "aws_lambda_powertools.event_handler.ApiGatewayResolver.delete" "aws_lambda_powertools.event_handler.ApiGatewayResolver.head"
    "aws_lambda_powertools.event_handler.ApiGatewayResolver.route")
  (#parameters! @function)
  (#set! says "the URL")
  (#set! path path) (#set! only-path true))
