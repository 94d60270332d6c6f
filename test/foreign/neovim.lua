-- Neovim's own client against the server, over stdio with pushed diagnostics.
-- SERVER and SUMMARY are absolute paths: the command line and a summary that lacks its last section.
local WAIT_MS = 10000
local passing = 0

local function ok(claim, what)
  if not claim then error(what, 0) end
  passing = passing + 1
  io.stdout:write("    ✔ " .. what .. "\n")
end

local function codes()
  return vim.tbl_map(function(diagnostic) return diagnostic.code end, vim.diagnostic.get(0))
end

local function until_codes(what, expected)
  local is = vim.wait(WAIT_MS, function() return vim.deep_equal(vim.fn.uniq(codes()), expected) end, 20)
  ok(is, is and what or (what .. ": last seen " .. vim.inspect(codes())))
end

local function choose(title)
  local seen
  vim.ui.select = function(items, _, on_choice)
    seen = vim.tbl_map(function(item) return item[2].title end, items)
    for index, item in ipairs(items) do
      if item[2].title:find(title, 1, true) then return on_choice(item, index) end
    end
  end
  vim.lsp.buf.code_action()
  vim.wait(WAIT_MS, function() return seen ~= nil end, 20)
  return vim.inspect(seen)
end

local function text()
  return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, true), "\n")
end

local function run()
  vim.cmd("edit " .. vim.fn.fnameescape(vim.env.SUMMARY))
  vim.bo.filetype = "markdown"
  local id = vim.lsp.start_client({
    name = "structured-summary",
    cmd = { vim.env.NODE, vim.env.SERVER, "lsp", "--stdio" },
    root_dir = vim.fn.fnamemodify(vim.env.SUMMARY, ":h"),
  })
  ok(id ~= nil and vim.lsp.buf_attach_client(0, id), "starts the server")

  until_codes("sees the missing section", { "require-section" })

  vim.api.nvim_win_set_cursor(0, { 1, 0 })
  local seen = choose("存在的问题")
  local inserted = vim.wait(WAIT_MS, function() return text():find("## 五、存在的问题", 1, true) ~= nil end, 20)
  ok(inserted, inserted and "inserts it with a code action" or ("inserts it with a code action: offered " .. seen))
  until_codes("sees only the blanks that the new section has", { "no-unfilled-placeholder" })

  local heading = vim.fn.search("## 五、存在的问题", "w")
  vim.api.nvim_buf_set_lines(0, heading, -1, true, { "", "活动形式还不够丰富。" })
  until_codes("sees nothing once it is filled in", {})

  local line = vim.fn.search("新建工会小组", "w")
  local column = #"新建工会小组 12 个"
  vim.api.nvim_buf_set_text(0, line - 1, column, line - 1, column, { "，现有职工 人" })
  until_codes("sees the blank count that was typed", { "no-blank-count" })
  ok(vim.diagnostic.get(0)[1].lnum == line - 1, "sees it in its line")

  vim.lsp.stop_client(id)
  ok(vim.wait(WAIT_MS, function() return vim.lsp.client_is_stopped(id) end, 20), "stops the server")
end

local fine, why = pcall(run)
if fine then
  io.stdout:write("\n  " .. passing .. " passing\n")
  vim.cmd("qall!")
else
  io.stdout:write("    ✘ " .. tostring(why) .. "\n")
  vim.cmd("cquit 1")
end
