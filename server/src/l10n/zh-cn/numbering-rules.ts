export const numberingFixes = {
  renumber: "同级序号重新编排",
  "write-mark": "改为 `{0}`",
  "write-officially": "按 GB/T 9704 改写（{0} 处）",
} as const;

export const numberingRules = {
  "numbering-order": {
    what: "同级序号跳号、重号或倒退，标题、条目和段落中的“一是、二是”都检查。",
    why: "读者看到“一”后面是“三”，会去找漏掉的部分；重号则无法引用。",
    messages: {
      skipped: "`{1}` 之后出现 `{0}`，应为 `{2}`",
      repeated: "`{0}` 重复出现，应为 `{2}`",
      back: "`{1}` 之后又出现 `{0}`，应为 `{2}`",
      start: "第一个序号为 `{0}`，应为 `{2}`",
      neighbour: "前一个序号",
    },
  },
  "consistent-numbering": {
    what: "同级序号写法不一，或序号写法不规范；与 GB/T 9704 不同的写法每份文件只提示一次。",
    why: "序号的写法表示层级：“一、”和“三、”之间出现“2、”，会被看成“一、”下面的内容。",
    messages: {
      malformed: "序号 `{0}` 写法不规范，应为 `{1}`",
      mixed: "`{0}` 与同级序号写法不一致，应为 `{1}`",
      official: "按 GB/T 9704，`{0}` 应写作 `{1}`（共 {2} 处）",
      "official-level": "按 GB/T 9704，`{1}` 的下一级应为 `{2}`，不应直接用 `{0}`",
    },
  },
} as const;
