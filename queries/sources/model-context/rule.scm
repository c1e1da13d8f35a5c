; What a language model calls the tools of a server of the Model Context Protocol with: whoever writes
; into the model's context has a say in it.
(#set! trust remote)
(#set! says "a language model")

(#same! "mcp.server.fastmcp.FastMCP"
  "mcp.server.fastmcp.server.FastMCP" "fastmcp.FastMCP" "fastmcp.server.FastMCP" "mcp.server.mcpserver.MCPServer"
  "mcp.server.MCPServer")
((call function: (_) @f) @typed (#resolves? @f "mcp.server.fastmcp.FastMCP") (#type! "mcp.server.fastmcp.FastMCP"))
((decorated_definition
  (decorator [(call function: (_) @by) (attribute) @by])
  definition: (function_definition) @function) @definition
  (#resolves? @by
    "mcp.server.fastmcp.FastMCP.tool" "mcp.server.fastmcp.FastMCP.resource" "mcp.server.fastmcp.FastMCP.prompt")
  (#parameters! @function)
  (#set! models "pydantic.BaseModel")
  (#set! clean-types "mcp.server.fastmcp.Context mcp.server.mcpserver.Context fastmcp.Context"))
