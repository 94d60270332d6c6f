export const figureFixes = {} as const;

export const figureRules = {
  "consistent-total": {
    what: "句子或表格裡各分項加總與總數不符，或所占比例與兩個數字不符。",
    why: "讀者一加就會發現，其他數字也就不再可信。",
    messages: {
      sum: "總數不符：`{0}`，而不是 `{1}`",
      exceeds: "總數 `{1}` 小於其中的 `{0}`",
      share: "比例不符：`{0}`，而不是 `{1}`",
      part: "分項 `{0}`",
    },
  },
  "no-impossible-percent": {
    what: "入會率、出席率、涵蓋率這類比率超過 100%。",
    why: "不可能比全部還多，讀者會連帶懷疑其他數字。",
    messages: { over: "比率 `{0}` 超過了 100%" },
  },
} as const;
