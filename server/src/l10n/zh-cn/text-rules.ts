export const textFixes = {
  "replace-mark": "将 `{0}` 改为 `{1}`",
  "keep-one-mark": "只保留 `{0}`",
  "write-ellipsis": "改为 `{0}`",
  "widen-mark": "改为全角标点",
  "widen-marks": "将 {0} 处全部改为全角标点",
  "mend-emphasis": "改为能正常显示的加粗写法",
  "remove-hidden": "删除不可见字符",
  "remove-bullet": "删除项目符号",
} as const;

export const textRules = {
  "no-unpaired-punctuation": {
    what: "引号、书名号或括号在本段内没有配对，或者与另一种符号配成了对。",
    why: "读者看不出名称、标题或说明到哪里结束，也可能有一半内容被误删。",
    messages: {
      unclosed: "`{0}` 缺少配对的 `{1}`",
      unopened: "`{0}` 之前缺少配对的 `{1}`",
      turned: "此处不应是 `{0}`，应为 `{1}`",
      mixed: "此处不应是 `{0}`，应为 `{1}`",
      lone: "`{0}` 没有配对",
    },
  },
  "no-repeated-punctuation": {
    what: "本应只有一个标点的地方有两个；省略号、破折号和连用的感叹号不算。",
    why: "多半是删改或粘贴时留下的，说明这句话没有人校对过。",
    messages: {
      repeated: "标点重复：`{0}`，应为 `{1}`",
      conflicting: "标点 `{0}` 连用，应只用一个，如 `{1}`",
      ellipsis: "省略号应写作 `{1}`，不用 `{0}`",
    },
  },
  "no-half-width-punctuation": {
    what: "汉字之间的半角逗号、分号、冒号或括号。",
    why: "中文应使用全角标点，半角标点印出来挤在一起，显得不认真。",
    messages: { "half-width": "汉字之间用了半角标点 `{0}`，全文共 {1} 处" },
  },
  "no-broken-emphasis": {
    what: "Markdown 显示不出来的加粗：星号里侧紧挨着标点，外侧紧挨着文字。",
    why: "星号会原样印出来，想突出的内容反而没有突出。",
    messages: { broken: "加粗未能显示：`{0}`" },
  },
  "no-garbled-text": {
    what: "丢失的字或编码错误造成的乱码：词语中间的问号、� 等。",
    why: "文字已经丢失或无法辨认，读者猜不出原文。",
    messages: {
      lost: "`{0}` 中有字丢失",
      replacement: "`{0}` 中有无法辨认的字符",
      mojibake: "乱码：`{0}`",
    },
  },
  "no-hidden-characters": {
    what: "正文中不可见的字符（方向控制符、零宽字符），以及只有某一种字体才能显示的字符。",
    why: "这些字符是从别处复制时带来的，会影响查找、排序和打印。",
    messages: {
      hidden: "多余的不可见字符 {0}",
      private: "请替换私用区字符 {0}，其他字体无法显示",
    },
  },
} as const;
