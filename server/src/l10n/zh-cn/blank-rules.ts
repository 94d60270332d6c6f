export const blankRules = {
  "no-blank-count": {
    what: "量词或单位前缺少数字：该填数的地方留了空，或者连空格也没有了。",
    why: "总结靠数字说话，缺了数字，这句话就失去意义，也说明没有人校对过。",
    messages: {
      gap: "请填写 `{0}` 前的数字",
      percent: "请填写 `{0}` 前的百分比",
      amount: "请填写 `{0}` 后的金额",
      collapsed: "`{0}` 前缺少数字",
      "percent-collapsed": "`{0}` 前缺少百分比",
    },
  },
  "no-blank-name": {
    what: "缺少姓名、名称或地点：空的书名号、引号、括号，或者该写名称的地方留了空。",
    why: "读者无从知道是谁领导、获得什么称号、刊登在哪里，只会当作套用的范文。",
    messages: {
      gap: "请填写 `{0}` 前的名称",
      title: "请填写 `{0}` 中的名称",
      quotes: "请填写 `{0}` 中的内容",
      brackets: "请填写或删除空括号 `{0}`",
      collapsed: "`{0}` 前缺少名称",
      label: "请填写冒号后的内容",
    },
  },
  "no-blank-date": {
    what: "正文中的日期或届次缺少数字；表格和待手填的落款不算。",
    why: "没有日期的事情无法存档、核对和引用。",
    messages: {
      gap: "请填写日期 `{0}`",
      part: "请填写 `{0}` 前的数字",
      ordinal: "请填写是第几 `{0}`",
      collapsed: "日期 `{0}` 缺少数字",
    },
  },
  "no-mask": {
    what: "用 XX、○○、**、____ 等代替的年份、数字、日期或名称。",
    why: "这些符号来自范文或去年的稿子，带着它们上报，等于告诉别人是抄来的。",
    messages: {
      year: "请将 `{0}` 换成具体年份",
      number: "请将 `{0}` 换成具体数字",
      date: "请将 `{0}` 换成具体日期",
      name: "请将 `{0}` 换成具体名称",
      line: "请填写横线 `{0}`",
      "partial-year": "年份 `{0}` 应写全四位数字",
      congress: "请写明会议届次，不用 `{0}` 代替",
      doctrine: "请写明思想的名称，不用 `{0}` 代替",
      redaction: "姓名以 `{0}` 隐去",
    },
  },
  "no-unfilled-placeholder": {
    what: "模板里的占位符，或者留待以后填写的提示，仍留在正文中。",
    why: "写给自己的提示不应出现在读者面前。",
    messages: {
      placeholder: "请填写 `{0}`",
      instruction: "请按提示替换 `{0}`",
      "short-form": "请将 `{0}` 换成具体内容",
      undecided: "尚未确定：`{0}`",
    },
  },
} as const;
