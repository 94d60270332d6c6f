import type { ManifestTexts } from "../en/manifest.ts";

export const manifest: ManifestTexts = {
  description: "检查年度工作总结：缺少的部分、没有填写的空白，并给出修复。",
  category: "工作总结",
  commands: {
    newSummary: "新建总结…",
    insertMissingSections: "插入缺少的部分",
    insertSection: "插入部分…",
    nextBlank: "下一处空白",
    previousBlank: "上一处空白",
    checkFile: "检查此文件",
    treatAsSummary: "当作工作总结检查",
    chooseOutline: "选择提纲…",
    showOpen: "显示待完成的内容…",
    showPreview: "显示分页预览",
    restartServer: "重新启动语言服务器",
    showOutput: "显示输出",
    reportIssue: "报告问题…",
    openRule: "打开规则说明",
    repairHere: "修复这一处…",
  },
  untrustedWorkspaces: "不会运行工作区中的任何程序。配置只作为数据读取，因此各项检查在这里同样有效。",
  builtInOutlines: "内置的有 {0}。",
  severities: {
    off: "不检查",
    information: "提示信息",
    warning: "警告",
    error: "错误",
  },
  layouts: {
    auto: "按文稿的语言",
    official: "GB/T 9704-2012 公文格式：仿宋三号，每页 22 行，每行 28 字",
    taiwan: "标楷体 14 磅，页边距 25 毫米",
    english: "Times New Roman 12 磅，首行不缩进",
    plain: "宋体小四，1.5 倍行距",
  },
  formats: {
    docx: "Word 文档",
    pdf: "PDF",
    html: "网页（单个文件）",
    txt: "纯文本",
  },
  trace: {
    description: "在输出通道中记录 VS Code 与语言服务器之间往来的消息。",
    levels: { off: "不记录", messages: "只记录消息名称", verbose: "记录消息的全部内容" },
  },
  tokens: {
    blank: "工作总结中尚未填写的地方",
    mask: "工作总结中代替数据的符号，如 XX",
    figure: "工作总结中带单位的数字",
    ordinal: "工作总结中标题的序号",
  },
};
