export const textFixes = {
  "replace-mark": "将 `{0}` 改为 `{1}`",
  "keep-one-mark": "只保留 `{0}`",
  "write-ellipsis": "改为 `{0}`",
  "widen-mark": "改为全角标点",
  "widen-marks": "将 {0} 处全部改为全角标点",
  "mend-emphasis": "改为能正常显示的加粗写法",
  "remove-hidden": "删除不可见字符",
  "remove-bullet": "删除项目符号",
  "remove-word": "删去 `{0}`",
  "remove-residue": "删去网页残留",
  "convert-to-simplified": "把该段转换为简体字",
  "convert-to-traditional": "把该段转换为繁体字",
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
  "no-several-summaries": {
    what: "一个文件中有几篇总结；每篇单独检查。",
    why: "几篇放在一起，一篇缺少的部分容易被当成另一篇已有；读者也习惯一个文件一篇总结。",
    messages: {
      several: "本文件中有 {0} 篇总结：每篇单独检查，建议拆成多个文件",
      another: "另一篇从这里开始",
    },
  },
  "no-truncated-ending": {
    what: "某一部分或全文在一句话中间结束：以逗号、预告下文的冒号、没有闭合的括号或连接词结尾。",
    why: "结尾在复制时丢失，或者没有写完，读者看到的是一份没写完的总结。",
    messages: {
      mark: "不应以 `{0}` 结尾，句子没有写完",
      announced: "不应以 `{0}` 结尾，后面没有要列出的内容",
      word: "不应以 `{0}` 结尾，句子没有写完",
      open: "结尾的 `{0}` 后面没有句号，句子可能没有写完",
    },
  },
  "consistent-self-reference": {
    what: "一篇总结中对本单位有两种自称，例如既写“我校”又写“我院”。",
    why: "这说明有段落是从别的单位的总结中搬来的。",
    messages: {
      other: "自称 `{0}` 前后不一，其他地方写的是 `{1}`",
      usual: "通常的自称",
    },
  },
  "no-double-approximation": {
    what: "一个数字用了两个约数词：约50余人、近30多万、大约三天左右、超过90%以上。",
    why: "一个就够了；两个并用往往自相矛盾，审稿时会被圈出来。",
    messages: { twice: "`{0}` 与 `{1}` 重复，应只保留一个" },
  },
  "no-web-residue": {
    what: "从网页复制时带进来的内容：当前位置、小编的话、版权声明、单独一行的网址、上一篇下一篇等。",
    why: "一眼就能看出总结是从网上抄来的。",
    messages: {
      path: "网页的位置导航 `{0}` 不应留在总结中",
      editor: "网站小编的话 `{0}` 不应留在总结中",
      rights: "网页的版权声明 `{0}` 不应留在总结中",
      address: "单独一行的网址 `{0}` 不应留在总结中",
      page: "网页的内容 `{0}` 不应留在总结中",
    },
  },
  "no-mixed-script": {
    what: "简繁与全文不一致的段落：简体总结中的繁体段落，或繁体总结中的简体段落。异体字（臺、着、羣、衞、説）不算。",
    why: "这说明该段来自别处，读起来也不顺。",
    messages: {
      traditional: "简体总结中出现繁体段落",
      simplified: "繁体总结中出现简体段落",
    },
  },
} as const;
