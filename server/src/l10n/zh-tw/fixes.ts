export const fixes = {
  "insert-section": "插入「{0}」部分",
  "insert-template": "插入這個部分的範本",
  "move-section": "移動「{0}」部分",
  "merge-section": "合併到「{0}」",
  "raise-heading": "改為 {0} 級標題",
  "turn-all-headings": "把全部 {0} 個編號行改為 Markdown 標題",
  "turn-heading": "把這一行改為 Markdown 標題",
  "insert-today": "填入今天的日期 {0}",
} as const;
