export const fixes = {
  "insert-section": "插入“{0}”部分",
  "insert-template": "插入该部分的模板",
  "move-section": "移动“{0}”部分",
  "merge-section": "合并到“{0}”",
  "raise-heading": "改为 {0} 级标题",
  "turn-all-headings": "把全部 {0} 个编号行改为 Markdown 标题",
  "turn-heading": "把这一行改为 Markdown 标题",
  "insert-today": "填入今天的日期 {0}",
} as const;
