export const structureRules = {
  "require-section": {
    what: "提纲中没有任何标题对应的部分。",
    why: "读者和检查人员会逐项对照标准提纲，缺一部分就会被退回。",
    messages: {
      missing: "缺少“{0}”部分",
      "only-in-lead": "缺少“{0}”部分：相关内容只出现在开头段落",
      foreign: "“{0}”不在提纲中，而该提纲不允许其他部分",
    },
  },
  "section-order": {
    what: "各部分的顺序与提纲不一致；只指出最少需要移动的部分。",
    why: "顺序是标准的一部分，读者会把今年的总结与去年的逐部分对照。",
    messages: {
      "move-before": "“{0}”部分的位置不对，应在“{1}”之前",
      "move-after": "“{0}”部分的位置不对，应在“{1}”之后",
      neighbour: "提纲顺序中与它相邻的部分",
    },
  },
  "no-duplicate-section": {
    what: "两个标题对应提纲中的同一部分。",
    why: "同一件事分在两处写，数字也容易重复。",
    messages: {
      duplicate: "“{0}”部分重复，已有“{1}”",
      deeper: "“{0}”与“{1}”内容重复",
      first: "第一处",
    },
  },
  "no-empty-section": {
    what: "标题下面没有任何内容。",
    why: "空的部分会让人以为这项工作没有做，或者没有汇报。",
    messages: {
      empty: "“{0}”部分没有内容",
      short: "“{0}”部分只有 {1} 字，应不少于 {2} 字",
    },
  },
  "consistent-heading-level": {
    what: "Markdown 标题比上级标题低了不止一级。",
    why: "Word 的导航窗格、目录和公文编号都按标题级别生成。",
    messages: { skipped: "标题级别为 {0}，应为 {1}" },
  },
  "no-plain-heading": {
    what: "已经使用 # 标题的 Markdown 文件中，仍有充当标题的编号行；每个文档只提示一次。",
    why: "只有 Markdown 标题才会出现在编辑器的大纲和 Markdown 预览中。",
    messages: { plain: "有 {0} 个编号行充当标题，却没有 Markdown 的 `#`" },
  },
  "consistent-length": {
    what: "篇幅不在设置 `length` 或 `pages` 要求的范围内；页数按每页 22 行、每行 28 字估算。",
    why: "上级对篇幅有要求时，过短或过长的总结会被退回。",
    messages: {
      "too-short": "全文 {0} 字，应不少于 {1} 字",
      "too-long": "全文 {0} 字，应不超过 {1} 字",
      "few-pages": "全文约 {0} 页，应不少于 {1} 页",
      "many-pages": "全文约 {0} 页，应不超过 {1} 页",
    },
  },
} as const;
