export const numberingFixes = {
  renumber: "同層序號重新編排",
  "write-mark": "改為 `{0}`",
  "write-officially": "依 GB/T 9704 改寫（{0} 處）",
} as const;

export const numberingRules = {
  "numbering-order": {
    what: "同層序號跳號、重號或倒退，標題、條列與段落中的「一是、二是」都會檢查。",
    why: "讀者看到「一」之後是「三」，會去找漏掉的部分；重號則無法引用。",
    messages: {
      skipped: "`{1}` 之後出現 `{0}`，應為 `{2}`",
      repeated: "`{0}` 重複出現，應為 `{2}`",
      back: "`{1}` 之後又出現 `{0}`，應為 `{2}`",
      start: "第一個序號是 `{0}`，應為 `{2}`",
      neighbour: "前一個序號",
    },
  },
  "consistent-numbering": {
    what: "同層序號寫法不一，或序號寫法有誤；與 GB/T 9704 不同的寫法每份文件只提示一次。",
    why: "序號的寫法表示層級：「一、」與「三、」之間出現「2、」，會被看成「一、」底下的內容。",
    messages: {
      malformed: "序號 `{0}` 寫法有誤，應為 `{1}`",
      mixed: "`{0}` 與同層序號寫法不一致，應為 `{1}`",
      official: "依 GB/T 9704，`{0}` 應寫作 `{1}`（共 {2} 處）",
      "official-level": "依 GB/T 9704，`{1}` 的下一層應為 `{2}`，不應直接用 `{0}`",
    },
  },
} as const;
