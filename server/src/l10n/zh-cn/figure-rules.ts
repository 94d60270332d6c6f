export const figureFixes = {
  "state-figure": "补写“{0}”",
} as const;

export const figureRules = {
  "consistent-total": {
    what: "句子或表格里各分项之和与总数不符，或所占比例与两个数字不符。",
    why: "读者一加就能发现，其余数字也就不再可信。",
    messages: {
      sum: "总数不符：`{0}`，而不是 `{1}`",
      exceeds: "总数 `{1}` 小于其中的 `{0}`",
      share: "比例不符：`{0}`，而不是 `{1}`",
      part: "分项 `{0}`",
    },
  },
  "no-impossible-percent": {
    what: "入会率、出勤率、覆盖率这类比率超过 100%。",
    why: "不可能比全部还多，读者会连带怀疑其他数字。",
    messages: { over: "比率 `{0}` 超过了 100%" },
  },
  "consistent-figure": {
    what: "同一个全单位或全年的数据在文中有两个数值。",
    why: "两个数值必有一个是错的，读者无从判断。",
    messages: {
      differs: "“{0}”前后不一致：这里是 `{1}`，另一处是 `{2}`",
      first: "这里是 `{0}`",
    },
  },
  "no-unchanged-figure": {
    what: "与上一年总结中的同一数据相同，上一年的总结由文首的 `previous` 指明。只在导出时提示。",
    why: "沿用旧数据应是有意为之，而不是复制时的疏忽。",
    messages: { unchanged: "“{0}”仍是去年的 `{1}`" },
  },
  "require-figure": {
    what: "提纲要求写明、正文却没有给出的数据。",
    why: "上级要汇总这些数据，缺了就会退回补报。",
    messages: { missing: "缺少数据“{0}”" },
  },
} as const;
