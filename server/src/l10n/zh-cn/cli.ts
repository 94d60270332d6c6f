import type { CliTexts } from "../en/cli.ts";

export const cli: CliTexts = {
  tagline: "检查年度工作总结：缺少的部分、没有填写的空白，并加以修复。",
  usage: "用法：",
  wordCommand: "命令",
  wordOptions: "选项",
  placePaths: "[路径…]",
  placeFile: "<文件>",
  placeFiles: "<文件…>",
  placeRule: "<规则>",
  placeOutline: "<提纲>",
  placeFolder: "[文件夹]",
  helpOfCommand: "{0} <命令> --help 查看某个命令的说明。",
  helpVersion: "--version 显示版本号。",
  seeHelp: "参见：{0} --help",

  commandCheck: "检查总结：可以是文件、文件夹或通配符；不写则检查当前文件夹",
  commandFix: "就地修复总结，只作有把握的改动",
  commandExport: "把总结导出为 Word、PDF、网页或文本",
  commandImport: "把 Word 文件转换为 Markdown",
  commandRules: "列出所有规则",
  commandExplain: "说明一条规则，并举例",
  commandOutlineList: "列出总结可以遵循的提纲",
  commandOutlineShow: "按配置文件的写法显示一份提纲",
  commandOutlineInit: "写一份初始的配置文件",
  commandOutlineInfer: "根据好的范例（如去年的总结）生成提纲",
  commandLsp: "供其他编辑器使用的语言服务器",

  optionHelp: "显示本说明",
  optionLocale: "提示信息的语言；不写则依配置或系统",
  optionFormat: "报告的格式",
  optionOutline: "按这份提纲检查，不管配置和文件开头怎样写",
  optionConfig: "使用这个配置文件，而不是最近的 .structured-summary.yaml",
  optionNoConfig: "不使用配置文件",
  optionAll: "检查文件夹中所有的 Markdown 和文本文件，不限于工作总结",
  optionOnlySummaries: "即使点名，也不检查不是工作总结的文件",
  optionStdinFilename: "来自标准输入的文字的文件名",
  optionMaxWarnings: "警告不超过多少条仍算通过（0）",
  optionShard: "只检查 N 份文件中的第 I 份",
  optionDryRun: "只说明会修复什么，不写入",
  optionDiff: "以补丁形式显示修复内容，不写入",
  optionRule: "只作这条规则的修复，包括建议性的；可以多次使用",
  optionToUtf8: "把其他编码的文件写成 UTF-8",
  optionOutlineFormat: "提纲的格式",
  optionForce: "覆盖已有的文件",
  optionTo: "要生成的格式：docx、pdf、html、txt；不写则按配置，没有配置则为 Word 文档",
  optionExportTo: "写到哪里：文件夹，或单一格式的文件；不写则放在总结旁边",
  optionLayout: "版式；不写则按配置和语言",
  optionAllowBlanks: "没有写完的总结也导出，空白处突出显示",
  optionOutput: "写入这个文件或文件夹，而不是 Word 文件旁边；- 表示标准输出",
  optionId: "新提纲的 id",
  optionStdio: "通过标准输入和输出通信",
  optionClientProcessId: "编辑器的进程号；它结束时服务器也结束",

  checkDetails:
    "路径 - 表示标准输入。点名的文件一定检查；在文件夹中找到的文件，是工作总结才检查。\n退出码：0 没有问题，1 有问题，2 用法有误或有文件无法读取。",
  fixDetails:
    "路径 - 表示标准输入，修复后的文字写到标准输出。编码、BOM 和换行符保持不变。\n退出码：0 没有剩余问题，1 还有问题，2 用法有误或有文件无法读取或写入。",
  exportDetails:
    "路径 - 表示标准输入。指定的文件一律导出；文件夹中的文件，只导出工作总结。\n有空白或缺少部分的总结，没有 --allow-blanks 不导出；已有的文件，没有 --force 不替换。\n退出码：0 全部导出，1 有总结没写完，2 用法错误，或有文件无法读取、无法生成。",
  importDetails:
    "在 old.docx 旁边写入 old.md，图片写入 old-images/。old.md 已存在且内容不同时，只显示差异、不写入，\n除非使用 --force。路径 - 表示标准输入。\n退出码：0 已导入，2 用法有误，或有文件无法读取、没有写入。",
  inferDetails:
    "范例的标题成为提纲的各个部分，只属于某一年的内容略去或不作必备。路径 - 表示标准输入。\n结果写到标准输出：> .structured-summary.yaml",

  unknownCommand: "未知的命令 `{0}`",
  unknownCommandNear: "未知的命令 `{0}`，是不是 `{1}`？",
  pathWithoutCommand: "未知的命令 `{0}`；检查文件请用：structured-summary check {0}",
  unknownOption: "未知的选项 `{0}`",
  unknownOptionNear: "未知的选项 `{0}`，是不是 `{1}`？",
  optionNeedsValue: "选项 `{0}` 需要一个值",
  optionTakesNoValue: "选项 `{0}` 不带值",
  optionNeedsChoice: "选项 `{0}` 不能是 `{1}`，请选用 {2}",
  optionNeedsNumber: "选项 `{0}` 需要整数，而不是 `{1}`",
  optionsExclude: "选项 `{0}` 和 `{1}` 不能同时使用",
  outputFormat: "选项 `{0}` 写的是一个文件；请改为文件夹，或在 `{1}` 中只写这个文件的格式",
  oneOutput: "选项 `{0}` 写的是一个文件，而要导入的有多个；请指定一个已有的文件夹",
  takesNoArguments: "多余的参数 `{0}`",
  badShard: "选项 `--shard` 需要写成 2/4 这样的份数，而不是 `{0}`",
  badId: "`{0}` 不能作 id：请用小写字母、数字和连字符",
  unknownRule: "未知的规则 `{0}`",
  unknownRuleNear: "未知的规则 `{0}`，是不是 `{1}`？",
  unknownOutline: "未知的提纲 `{0}`",
  unknownOutlineNear: "未知的提纲 `{0}`，是不是 `{1}`？",
  needsStdio: "请加上 --stdio：服务器只通过标准输入和输出通信",
  needsOneRule: "请写明一条规则",
  needsOneOutline: "请写明一份提纲",
  needsOneFile: "请写明一个文件",
  needsFiles: "请指定 Word 文件",
  needsOneFolder: "最多写明一个文件夹",
  configNotReadable: "无法读取配置文件 `{0}`",

  noSuchFile: "没有这个文件或文件夹",
  noFile: "既不是文件，也不是存放文件的文件夹",
  officeFile: "不是文本文件；另存为 Markdown 或纯文本后才能检查",
  notWordName: "不是 .docx 文件；只能导入 Word 文件",
  brokenLink: "链接指向的内容不存在",
  wordLock: "Word 文件打开时的临时锁文件，里面没有正文",
  linkLoop: "链接绕回了自身",
  globMatchesNothing: "没有匹配的文件",
  noAccess: "没有读取的权限",
  tooLarge: "文件过大",
  binaryFile: "不是文本，或编码未知",
  notReadable: "无法读取 {0}",
  checkCrashed: "检查时程序出错：{0}",
  notWritable: "无法写入 {0}",
  wouldLoseBytes: "没有写入：有些字节不是该编码的字符，会丢失；--to-utf8 可写成 UTF-8",
  wouldLoseCharacters: "没有写入：修复后的文字中有该编码没有的字符；--to-utf8 可写成 UTF-8",
  wordNotFixed: "Word 文件不作修复；请先导入：structured-summary import",
  ruleCrashed: "{0}：规则 {1} 运行失败，没有它的结果：{2}",

  error: "错误",
  warning: "警告",
  information: "提示",
  countErrors: "{0} 个错误",
  countWarnings: "{0} 个警告",
  countInformation: "{0} 个提示",
  listSeparator: "、",
  foundIn: "{1} 个文件中有 {0}",
  allClean: "{0} 个文件都没有问题",
  noSummaries: "没有找到工作总结",
  skipped: "略过 {0} 个文件（不是工作总结）",
  fixable: "其中 {0} 个可以用“structured-summary fix”修复",
  hiddenFindings: "还有 {0} 个问题没有显示",
  safeFixHint: "修复：{0}",
  suggestedFixHint: "建议：{0}（fix --rule {1}）",
  progress: "{0} / {1} 个文件",

  fixed: "修复 {0} 处",
  wouldFix: "可修复 {0} 处",
  fixedTotal: "{1} 个文件共修复 {0} 处",
  wouldFixTotal: "{1} 个文件共可修复 {0} 处；没有写入",
  nothingToFix: "没有需要修复的内容",
  findingsLeft: "还有 {0} 个问题",

  notExported: "尚未写完，没有导出",
  openSection: "缺少部分：{0}",
  openBlank: "空白：{0}",
  allowBlanksHint: "加上 --allow-blanks，没有写完的总结也会导出",
  nothingToExport: "没有可导出的总结",
  interrupted: "已中断，没有留下写了一半的文件",
  exportNoWord: "本来就是 Word 文件；要以它为底稿，请运行 structured-summary import {0}",
  exportTaken: "本次运行已为另一份总结写出 {0}",
  exporting: "正在生成 {0}",
  imported: "已写入",
  importedPictures: "已写入，{0} 张图片在 {1}",
  importUnchanged: "内容相同，无需写入",
  importExists: "已存在且内容不同；没有写入，--force 可以覆盖",
  picturesNotWritten: "{0} 张图片没有写到标准输出",

  afterFix: "修复后：",
  aYearLater: "一年之后：",
  explainConfig:
    "在 .structured-summary.yaml 中关闭，或改变严重程度（information、warning、error）：\n  rules:\n    {0}: off\n只放过一行，则在它上面写：\n  <!-- structured-summary-disable-next-line {0} -->",
  requiredSections: "必备：{0}",
  fileExists: "{0} 已经存在；--force 可以覆盖",
  configWritten: "已写入 {0}",
  nothingToInfer: "没有可以生成提纲的标题",
  configExample: `# 本文件夹及其下级文件夹的 Structured Summary 配置。
# 去掉行首的 # 即可生效。

# 总结所遵循的提纲；用 “structured-summary outline list” 查看全部提纲。
# outline: union-annual

# 无论标题怎样写都算工作总结的文件，以及不检查的文件。
# summaries: ["reports/**/*.md"]
# ignore: [drafts/]

# 各条规则的严重程度：off（关闭）、information（提示）、warning（警告）或 error（错误）。
# rules:
#   no-mask: warning

# 自定义的提纲。可以扩展另一份提纲，并按 id 修改其中的部分。
# outlines:
#   our-summary:
#     extends: union-annual
#     titles: 我单位年度工作总结
#     sections:
#       - id: welfare
#         titles: 关心职工生活
#         keywords: [关心, 慰问]
#       - id: volunteers
#         titles: 志愿服务
#         required: true
#         keywords: [志愿, { text: 捐赠, weight: 2 }]
#         hint: 谁帮助了谁，一共多少次。
#         template: "组织志愿服务 {{次数:number 次}}，受助 {{受助人数:number 人}}。"
`,
};
