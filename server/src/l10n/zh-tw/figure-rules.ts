export const figureFixes = {
  "state-figure": "補寫「{0}」",
} as const;

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
  "consistent-figure": {
    what: "同一個全單位或全年的數據在文中有兩個數值。",
    why: "兩個數值必有一個是錯的，讀者無從判斷。",
    messages: {
      differs: "「{0}」前後不一致：這裡是 `{1}`，另一處是 `{2}`",
      first: "這裡是 `{0}`",
    },
  },
  "no-unchanged-figure": {
    what: "與上一年總結中的同一數據相同，上一年的總結由文首的 `previous` 指明。只在匯出時提示。",
    why: "沿用舊數據應是有意為之，而不是複製時的疏忽。",
    messages: { unchanged: "「{0}」仍是去年的 `{1}`" },
  },
  "require-figure": {
    what: "大綱要求寫明、內文卻沒有給出的數據。",
    why: "上級要彙整這些數據，缺了就會退回補報。",
    messages: { missing: "缺少數據「{0}」" },
  },
} as const;
