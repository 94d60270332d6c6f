export const dateFixes = {
  "write-day": "改為當月最後一天：{0}",
  "drop-zeros": "去掉補位的零（{0} 處）",
  "write-date": "日期改為 {0}",
  "write-year": "改為 {0}",
} as const;

export const dateRules = {
  "consistent-year": {
    what: "敘述工作的句子中，年份與標題或檔案開頭的年份不一致；比較、計畫與沿革不檢查。",
    why: "這往往是沿用去年檔案時留下的，讀者無法判斷資料屬於哪一年。",
    messages: {
      mismatch: "年份 `{0}` 與標題不一致，應為 {1}",
      plan: "計畫的年份 `{0}` 不對，應為 {1}",
      closing: "署名處的年份 `{0}` 不對，應為 {1} 或以後",
      title: "標題年份 `{0}` 與檔案開頭不一致，應為 {1}",
    },
  },
  "no-impossible-date": {
    what: "不存在的日期、月份或時間；補位的零等 GB/T 9704 不允許的寫法每份文件只提示一次。",
    why: "不存在的日期無法歸檔與查對，讀者對其他日期也會起疑。",
    messages: {
      day: "`{0}` 不存在，日期應在 1 日至 {1} 日之間",
      month: "`{0}` 的月份不存在，應為 1 至 12",
      time: "時間 `{0}` 不存在，應在 0:00 至 24:00 之間",
      "zero-padded": "`{0}` 不應補零，應為 `{1}`（共 {2} 處）",
      official: "依 GB/T 9704，日期 `{0}` 應寫作 `{1}`",
    },
  },
} as const;
