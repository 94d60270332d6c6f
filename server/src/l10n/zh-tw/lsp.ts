import type { LspTexts } from "../en/lsp.ts";

export const lsp: LspTexts = {
  hiddenFindings: "還有 {0} 處問題沒有列出",
  configNotReadable: "無法讀取這個設定檔",
  lastGoodConfig: "{0}（改正之前沿用上一次正確的設定）",

  requiredSection: "必寫",
  optionalSection: "可選",

  fillsSection: "對應大綱中的**{0}**部分",
  fillsNothing: "不對應大綱**{0}**的任何部分",
  evidence: "依據：{0}（得分 {1}）",
  evidenceSeparator: "、",
  moreAbout: "關於 `{0}` 的說明",
  turnOff: "關閉：在上一行寫 `{0}`，或在 `.structured-summary.yaml` 中寫 `rules: { {1}: off }`",

  insertAllMissing: "插入全部 {0} 個缺少的部分",
  splitFiles: "依標題拆成 {0} 個新檔案",
  fixAll: "套用所有有把握的修正",
  turnOffHere: "對這一行關閉 {0}",
  turnOffForFile: "對這個檔案關閉 {0}",
  turnOffInConfig: "在 .structured-summary.yaml 中關閉 {0}",

  noPages: "瀏覽器中不能排版，這裡顯示不分頁的文字。在桌面版中可以看到分頁預覽。",
  pagesFailed: "排版失敗，原因見輸出。這裡顯示不分頁的文字。",
  tooLongForPages: "文字太長，無法排版。這裡顯示不分頁的文字。",

  settingsProblem: "設定 `structuredSummary` 中：{0}",
};
