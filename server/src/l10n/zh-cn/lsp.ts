import type { LspTexts } from "../en/lsp.ts";

export const lsp: LspTexts = {
  hiddenFindings: "还有 {0} 处问题没有列出",
  configNotReadable: "无法读取这个配置文件",
  lastGoodConfig: "{0}（改正之前沿用上一次正确的配置）",

  requiredSection: "必写",
  optionalSection: "可选",

  fillsSection: "对应提纲中的**{0}**部分",
  fillsNothing: "不对应提纲**{0}**的任何部分",
  evidence: "依据：{0}（得分 {1}）",
  evidenceSeparator: "、",
  moreAbout: "关于 `{0}` 的说明",
  turnOff: "关闭：在上一行写 `{0}`，或在 `.structured-summary.yaml` 中写 `rules: { {1}: off }`",

  insertAllMissing: "插入全部 {0} 个缺少的部分",
  splitFiles: "按标题拆成 {0} 个新文件",
  fixAll: "应用所有有把握的修复",
  turnOffHere: "对这一行关闭 {0}",
  turnOffForFile: "对这个文件关闭 {0}",
  turnOffInConfig: "在 .structured-summary.yaml 中关闭 {0}",

  noPages: "浏览器中不能排版，这里显示不分页的文本。在桌面版中可以看到分页预览。",
  pagesFailed: "排版失败，原因见输出。这里显示不分页的文本。",
  tooLongForPages: "文本太长，无法排版。这里显示不分页的文本。",

  settingsProblem: "设置 `structuredSummary` 中：{0}",
};
