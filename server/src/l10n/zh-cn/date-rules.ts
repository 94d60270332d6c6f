export const dateFixes = {
  "write-day": "改为当月最后一天：{0}",
  "drop-zeros": "去掉补位的零（{0} 处）",
  "write-date": "日期改为 {0}",
  "write-year": "改为 {0}",
} as const;

export const dateRules = {
  "consistent-year": {
    what: "叙述工作的句子中，年份与标题或文件头的年份不一致；对比、计划和历史沿革不检查。",
    why: "这往往是沿用去年文稿时留下的，读者无法判断数据属于哪一年。",
    messages: {
      mismatch: "年份 `{0}` 与标题不一致，应为 {1}",
      plan: "计划的年份 `{0}` 不对，应为 {1}",
      closing: "落款年份 `{0}` 不对，应为 {1} 或以后",
      title: "标题年份 `{0}` 与文件头不一致，应为 {1}",
    },
  },
  "no-impossible-date": {
    what: "不存在的日期、月份或时间；补位的零等 GB/T 9704 不允许的写法每份文件只提示一次。",
    why: "不存在的日期无法归档和核对，读者对其他日期也会起疑。",
    messages: {
      day: "`{0}` 不存在，日期应在 1 日至 {1} 日之间",
      month: "`{0}` 的月份不存在，应为 1 至 12",
      time: "时间 `{0}` 不存在，应在 0:00 至 24:00 之间",
      "zero-padded": "`{0}` 不应补零，应为 `{1}`（共 {2} 处）",
      official: "按 GB/T 9704，日期 `{0}` 应写作 `{1}`",
    },
  },
} as const;
