export const textFixes = {} as const;

export const textRules = {
  "no-several-summaries": {
    what: "一个文件中有几篇总结；每篇单独检查。",
    why: "几篇放在一起，一篇缺少的部分容易被当成另一篇已有；读者也习惯一个文件一篇总结。",
    messages: {
      several: "本文件中有 {0} 篇总结：每篇单独检查，建议拆成多个文件",
      another: "另一篇从这里开始",
    },
  },
} as const;
