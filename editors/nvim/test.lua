-- Drives lsp/backflow.lua in a running Neovim as a user would: types a dangerous line, sees it
-- underlined with its trace, asks what it means, and takes each of the fixes; and has safe ones
-- made on saving. test.sh starts it.

local before = [[
from flask import Flask, request

app = Flask(__name__)


@app.route("/size")
def size():
    text = request.args["size"]
]]

-- The character before the call is one column to the user, 4 bytes of UTF-8 and 2 units of
-- UTF-16: a server that counts wrongly underlines and edits the wrong text.
local typed = 'return {"🚰": eval(text)}'

-- What each fix, known by a part of its title, makes of the typed line.
local fixes = {
  ['ast.literal_eval'] = 'return {"🚰": ast.literal_eval(text)}',
  ['isolated process'] = 'return {"🚰": run_isolated(text, mode="eval").value}',
  ['Ignore'] = typed .. '  # backflow: ignore[eval-dynamic]',
}

local function say(...)
  io.stdout:write(string.format(...), '\n')
end

local function text()
  return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, true), '\n') .. '\n'
end

local function wait_for(what, holds)
  if not vim.wait(10000, holds, 10) then
    error(('waited for %s; the buffer is\n%s\nwith %s'):format(what, text(), vim.inspect(vim.diagnostic.get(0))))
  end
end

local function expect(what, want, got)
  if want ~= got then
    error(('%s: want\n%s\ngot\n%s'):format(what, want, got))
  end
end

local function open(folder, encoding)
  local path = ('%s/%s.py'):format(folder, encoding)
  vim.fn.writefile(vim.split(before, '\n', { trimempty = true }), path)
  vim.cmd.edit(path)
  local client
  wait_for('the server', function()
    client = vim.lsp.get_clients({ name = 'backflow', bufnr = 0 })[1]
    return client and client.initialized
  end)
  expect('encoding', encoding, client.offset_encoding)
  expect('root', folder, client.root_dir)
  return client
end

local function type_keys(keys)
  vim.api.nvim_feedkeys(vim.keycode(keys), 'tx', false)
end

-- underlined returns the pieces of the buffer that Neovim draws a squiggle under.
local function underlined()
  local pieces = {}
  for _, namespace in pairs(vim.diagnostic.get_namespaces()) do
    local marks = namespace.user_data.underline_ns
    for _, mark in ipairs(marks and vim.api.nvim_buf_get_extmarks(0, marks, 0, -1, { details = true }) or {}) do
      local row, column, at = mark[2], mark[3], mark[4]
      table.insert(pieces, table.concat(vim.api.nvim_buf_get_text(0, row, column, at.end_row, at.end_col, {}), '\n'))
    end
  end
  return table.concat(pieces, ' | ')
end

-- trace returns a diagnostic's related places: the text there and what is said of it.
local function trace(diagnostic, encoding)
  local steps = {}
  for _, step in ipairs(diagnostic.user_data.lsp.relatedInformation or {}) do
    local from, to = step.location.range.start, step.location.range['end']
    local line = vim.api.nvim_buf_get_lines(0, from.line, from.line + 1, true)[1]
    local first, last = vim.str_byteindex(line, encoding, from.character), vim.str_byteindex(line, encoding, to.character)
    table.insert(steps, ('%s: %s'):format(line:sub(first + 1, last), step.message))
  end
  return table.concat(steps, '\n')
end

local function hover()
  vim.fn.search('eval(text)')
  vim.lsp.buf.hover()
  local shown
  wait_for('hover', function()
    for _, window in ipairs(vim.api.nvim_list_wins()) do
      if vim.api.nvim_win_get_config(window).relative ~= '' then
        shown = table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, true), '\n')
        return true
      end
    end
  end)
  return shown
end

-- fix takes the fix with a title, and then takes it back.
local function fix(title, want)
  vim.fn.search('eval(text)')
  vim.lsp.buf.code_action({
    apply = true,
    filter = function(action)
      return action.title:find(title, 1, true) ~= nil
    end,
  })
  wait_for('the fix ' .. title, function()
    return vim.endswith(text(), '    ' .. want .. '\n')
  end)
  wait_for('no squiggle after ' .. title, function()
    return underlined() == '' and #vim.diagnostic.get(0) == 0
  end)
  local fixed = text()
  vim.cmd('silent undo')
  wait_for('the squiggle again', function()
    return underlined() == 'eval(text)'
  end)
  return fixed
end

-- fix_on_save switches on what the README says to write for it, and has a file saved.
local function fix_on_save()
  local readme = table.concat(vim.fn.readfile('README.md'), '\n')
  local snippet = readme:match('```lua\n(vim%.api%.nvim_create_autocmd%(\'BufWritePre\'.-)\n```')
  assert(loadstring(snippet))()
  type_keys('ggOsizes = eval("[1, 2]") # 🚰<Esc>')
  vim.cmd('silent write')
  expect('saved', 'sizes = [1, 2] # 🚰\n' .. before .. '    ' .. typed .. '\n', table.concat(vim.fn.readfile(vim.fn.expand('%')), '\n') .. '\n')
  vim.api.nvim_clear_autocmds({ event = 'BufWritePre' })
end

local function scenario(folder, encoding)
  local exit
  vim.lsp.config('backflow', {
    capabilities = { general = { positionEncodings = { encoding } } },
    flags = { debounce_text_changes = 0 }, -- every key is a change of its own
    on_exit = function(code)
      exit = code
    end,
  })
  local client = open(folder, encoding)
  expect('underlined at first', '', underlined())

  type_keys('Go' .. typed .. '<Esc>')
  wait_for('the squiggle', function()
    return underlined() == 'eval(text)'
  end)
  local diagnostic = vim.diagnostic.get(0)[1]
  expect('rule', 'eval-dynamic', diagnostic.code)
  expect('severity', vim.diagnostic.severity.ERROR, diagnostic.severity)
  say('%s: squiggle: %s', encoding, diagnostic.message)

  local steps = trace(diagnostic, encoding)
  say('%s: trace:\n%s', encoding, steps)
  expect('the trace starts at the request', true, vim.startswith(steps, 'request.args'))

  local page = hover()
  expect('hover names the rule', true, page:find('eval-dynamic', 1, true) ~= nil)
  say('%s: hover: %s', encoding, vim.split(page, '\n')[1])

  for title, want in pairs(fixes) do
    local fixed = fix(title, want)
    say('%s: fixed: %s', encoding, want)
    if title == 'ast.literal_eval' then
      expect('all of the fixed text', 'import ast\n' .. before .. '    ' .. want .. '\n', fixed)
    end
  end

  fix_on_save()
  say('%s: fixed on saving', encoding)

  client:stop()
  wait_for('the server to exit', function()
    return exit ~= nil
  end)
  expect('exit code of the server', 0, exit)
  vim.cmd('bwipeout!')
end

local function main()
  local folder = vim.uv.fs_realpath(vim.env.PROJECT)
  vim.o.swapfile = false
  vim.lsp.enable('backflow')
  for _, encoding in ipairs({ 'utf-8', 'utf-16', 'utf-32' }) do
    scenario(folder, encoding)
  end
end

local ok, problem = xpcall(main, debug.traceback)
if not ok then
  say('%s\n%s', problem, vim.fn.join(vim.fn.readfile(vim.lsp.log.get_filename(), '', -20), '\n'))
  vim.cmd.cquit()
end
vim.cmd('qall!')
