export const textFixes = {} as const;

export const textRules = {
  "no-several-summaries": {
    what: "一個檔案中有幾篇總結；每篇單獨檢查。",
    why: "幾篇放在一起，一篇缺少的部分容易被當成另一篇已有；讀者也習慣一個檔案一篇總結。",
    messages: {
      several: "本檔案中有 {0} 篇總結：每篇單獨檢查，建議拆成多個檔案",
      another: "另一篇從這裡開始",
    },
  },
} as const;
