---@type vim.lsp.Config
return {
  cmd = { 'backflow', 'server' },
  filetypes = { 'python' },
  root_markers = { 'backflow.toml', 'pyproject.toml', '.git' },
  settings = { backflow = {} },
}
