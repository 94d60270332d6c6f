import type { CliTexts } from "../en/cli.ts";

export const cli: CliTexts = {
  tagline: "檢查年度工作總結：缺少的部分、沒有填寫的空白，並加以修正。",
  usage: "用法：",
  wordCommand: "指令",
  wordOptions: "選項",
  placePaths: "[路徑…]",
  placeFile: "<檔案>",
  placeFiles: "<檔案…>",
  placeRule: "<規則>",
  placeOutline: "<大綱>",
  placeFolder: "[資料夾]",
  helpOfCommand: "{0} <指令> --help 查看某個指令的說明。",
  helpVersion: "--version 顯示版本。",
  seeHelp: "參見：{0} --help",

  commandCheck: "檢查總結：可以是檔案、資料夾或萬用字元；不寫則檢查目前的資料夾",
  commandFix: "直接修正總結，只做有把握的更動",
  commandExport: "把總結匯出為 Word、PDF、網頁或文字檔",
  commandImport: "把 Word 檔案轉換為 Markdown",
  commandRules: "列出所有規則",
  commandExplain: "說明一條規則，並舉例",
  commandOutlineList: "列出總結可以遵循的大綱",
  commandOutlineShow: "以設定檔的寫法顯示一份大綱",
  commandOutlineInit: "寫一份起始的設定檔",
  commandOutlineInfer: "依好的範例（例如去年的總結）產生大綱",
  commandLsp: "供其他編輯器使用的語言伺服器",

  optionHelp: "顯示這份說明",
  optionLocale: "訊息的語言；不寫則依設定或系統",
  optionFormat: "報告的格式",
  optionOutline: "依這份大綱檢查，不管設定和檔案開頭怎麼寫",
  optionConfig: "使用這個設定檔，而不是最近的 .structured-summary.yaml",
  optionNoConfig: "不使用設定檔",
  optionAll: "檢查資料夾中所有的 Markdown 和文字檔，不限於工作總結",
  optionOnlySummaries: "即使指名，也不檢查不是工作總結的檔案",
  optionStdinFilename: "來自標準輸入的文字的檔名",
  optionMaxWarnings: "警告不超過多少則仍算通過（0）",
  optionShard: "只檢查 N 份檔案中的第 I 份",
  optionDryRun: "只說明會修正什麼，不寫入",
  optionDiff: "以修補檔的形式顯示修正內容，不寫入",
  optionRule: "只做這條規則的修正，包括建議的；可以重複使用",
  optionToUtf8: "把其他編碼的檔案寫成 UTF-8",
  optionOutlineFormat: "大綱的格式",
  optionForce: "取代已有的檔案",
  optionTo: "要產生的格式：docx、pdf、html、txt；不寫則依設定，沒有設定則為 Word 文件",
  optionExportTo: "寫到哪裡：資料夾，或單一格式的檔案；不寫則放在總結旁邊",
  optionLayout: "版面；不寫則依設定和語言",
  optionAllowBlanks: "沒有寫完的總結也匯出，空白處醒目標示",
  optionOutput: "寫入這個檔案或資料夾，而不是 Word 檔案旁邊；- 表示標準輸出",
  optionId: "新大綱的 id",
  optionStdio: "透過標準輸入和輸出通訊",
  optionClientProcessId: "編輯器的處理程序編號；它結束時伺服器也結束",

  checkDetails:
    "路徑 - 表示標準輸入。指名的檔案一定檢查；在資料夾中找到的檔案，是工作總結才檢查。\n結束代碼：0 沒有問題，1 有問題，2 用法有誤或有檔案無法讀取。",
  fixDetails:
    "路徑 - 表示標準輸入，修正後的文字寫到標準輸出。編碼、BOM 和換行字元保持不變。\n結束代碼：0 沒有剩下的問題，1 還有問題，2 用法有誤或有檔案無法讀取或寫入。",
  exportDetails:
    "路徑 - 表示標準輸入。指定的檔案一律匯出；資料夾中的檔案，只匯出工作總結。\n有空白或缺少部分的總結，沒有 --allow-blanks 不匯出；已有的檔案，沒有 --force 不取代。\n結束代碼：0 全部匯出，1 有總結沒寫完，2 用法錯誤，或有檔案無法讀取、無法產生。",
  importDetails:
    "在 old.docx 旁邊寫入 old.md，圖片寫入 old-images/。old.md 已存在且內容不同時，只顯示差異、不寫入，\n除非使用 --force。路徑 - 表示標準輸入。\n結束代碼：0 已匯入，2 用法有誤，或有檔案無法讀取、沒有寫入。",
  inferDetails:
    "範例的標題成為大綱的各個部分，只屬於某一年的內容略去或不作必備。路徑 - 表示標準輸入。\n結果寫到標準輸出：> .structured-summary.yaml",

  unknownCommand: "不明的指令 `{0}`",
  unknownCommandNear: "不明的指令 `{0}`，是不是 `{1}`？",
  pathWithoutCommand: "不明的指令 `{0}`；檢查檔案請用：structured-summary check {0}",
  unknownOption: "不明的選項 `{0}`",
  unknownOptionNear: "不明的選項 `{0}`，是不是 `{1}`？",
  optionNeedsValue: "選項 `{0}` 需要一個值",
  optionTakesNoValue: "選項 `{0}` 不帶值",
  optionNeedsChoice: "選項 `{0}` 不能是 `{1}`，請選用 {2}",
  optionNeedsNumber: "選項 `{0}` 需要整數，而不是 `{1}`",
  optionsExclude: "選項 `{0}` 和 `{1}` 不能同時使用",
  outputFormat: "選項 `{0}` 寫的是一個檔案；請改為資料夾，或在 `{1}` 中只寫這個檔案的格式",
  oneOutput: "選項 `{0}` 寫的是一個檔案，而要匯入的有多個；請指定一個已有的資料夾",
  takesNoArguments: "多餘的參數 `{0}`",
  badShard: "選項 `--shard` 需要寫成 2/4 這樣的份數，而不是 `{0}`",
  badId: "`{0}` 不能當 id：請用小寫字母、數字和連字號",
  unknownRule: "不明的規則 `{0}`",
  unknownRuleNear: "不明的規則 `{0}`，是不是 `{1}`？",
  unknownOutline: "不明的大綱 `{0}`",
  unknownOutlineNear: "不明的大綱 `{0}`，是不是 `{1}`？",
  needsStdio: "請加上 --stdio：伺服器只透過標準輸入和輸出通訊",
  needsOneRule: "請寫明一條規則",
  needsOneOutline: "請寫明一份大綱",
  needsOneFile: "請寫明一個檔案",
  needsFiles: "請指定 Word 檔案",
  needsOneFolder: "最多寫明一個資料夾",
  configNotReadable: "無法讀取設定檔 `{0}`",

  noSuchFile: "沒有這個檔案或資料夾",
  noFile: "既不是檔案，也不是存放檔案的資料夾",
  officeFile: "不是文字檔；另存為 Markdown 或純文字後才能檢查",
  notWordName: "不是 .docx 檔案；只能匯入 Word 檔案",
  brokenLink: "連結指向的內容不存在",
  wordLock: "Word 檔案開啟時的暫存鎖定檔，裡面沒有內文",
  linkLoop: "連結繞回了自身",
  globMatchesNothing: "沒有符合的檔案",
  noAccess: "沒有讀取的權限",
  tooLarge: "檔案過大",
  binaryFile: "不是文字，或編碼不明",
  notReadable: "無法讀取 {0}",
  checkCrashed: "檢查時程式出錯：{0}",
  notWritable: "無法寫入 {0}",
  wouldLoseBytes: "沒有寫入：有些位元組不是該編碼的字元，會遺失；--to-utf8 可寫成 UTF-8",
  wouldLoseCharacters: "沒有寫入：修正後的文字中有該編碼沒有的字元；--to-utf8 可寫成 UTF-8",
  wordNotFixed: "Word 檔案不作修正；請先匯入：structured-summary import",
  ruleCrashed: "{0}：規則 {1} 執行失敗，沒有它的結果：{2}",

  error: "錯誤",
  warning: "警告",
  information: "提示",
  countErrors: "{0} 個錯誤",
  countWarnings: "{0} 個警告",
  countInformation: "{0} 個提示",
  listSeparator: "、",
  foundIn: "{1} 個檔案中有 {0}",
  allClean: "{0} 個檔案都沒有問題",
  noSummaries: "沒有找到工作總結",
  skipped: "略過 {0} 個檔案（不是工作總結）",
  fixable: "其中 {0} 個可以用「structured-summary fix」修正",
  hiddenFindings: "還有 {0} 個問題沒有顯示",
  safeFixHint: "修正：{0}",
  suggestedFixHint: "建議：{0}（fix --rule {1}）",
  progress: "{0} / {1} 個檔案",

  fixed: "修正 {0} 處",
  wouldFix: "可修正 {0} 處",
  fixedTotal: "{1} 個檔案共修正 {0} 處",
  wouldFixTotal: "{1} 個檔案共可修正 {0} 處；沒有寫入",
  nothingToFix: "沒有需要修正的內容",
  findingsLeft: "還有 {0} 個問題",

  notExported: "尚未寫完，沒有匯出",
  openSection: "缺少部分：{0}",
  openBlank: "空白：{0}",
  allowBlanksHint: "加上 --allow-blanks，沒有寫完的總結也會匯出",
  nothingToExport: "沒有可匯出的總結",
  interrupted: "已中斷，沒有留下寫了一半的檔案",
  exportNoWord: "本來就是 Word 檔案；要以它為底稿，請執行 structured-summary import {0}",
  exportTaken: "本次執行已為另一份總結寫出 {0}",
  exporting: "正在產生 {0}",
  imported: "已寫入",
  importedPictures: "已寫入，{0} 張圖片在 {1}",
  importUnchanged: "內容相同，無須寫入",
  importExists: "已存在且內容不同；沒有寫入，--force 可以覆寫",
  picturesNotWritten: "{0} 張圖片沒有寫到標準輸出",

  afterFix: "修正後：",
  aYearLater: "一年之後：",
  explainConfig:
    "在 .structured-summary.yaml 中關閉，或改變嚴重程度（information、warning、error）：\n  rules:\n    {0}: off\n只放過一行，則在它上面寫：\n  <!-- structured-summary-disable-next-line {0} -->",
  requiredSections: "必備：{0}",
  fileExists: "{0} 已經存在；--force 可以取代",
  configWritten: "已寫入 {0}",
  nothingToInfer: "沒有可以產生大綱的標題",
  configExample: `# 這個資料夾及其下層資料夾的 Structured Summary 設定。
# 去掉行首的 # 即可生效。

# 總結所遵循的大綱；用「structured-summary outline list」查看全部大綱。
# outline: union-tw

# 不論標題怎麼寫都算工作總結的檔案，以及不檢查的檔案。
# summaries: ["reports/**/*.md"]
# ignore: [drafts/]

# 各條規則的嚴重程度：off（關閉）、information（提示）、warning（警告）或 error（錯誤）。
# rules:
#   no-mask: warning

# 自訂的大綱。可以擴充另一份大綱，並依 id 修改其中的部分。
# outlines:
#   our-summary:
#     extends: union-tw
#     titles: 本會年度工作總結
#     sections:
#       - id: welfare
#         titles: 會員福利
#         keywords: [福利, 慰問]
#       - id: volunteers
#         titles: 志工服務
#         required: true
#         keywords: [志工, { text: 捐贈, weight: 2 }]
#         hint: 誰幫助了誰，一共多少次。
#         template: "辦理志工服務 {{次數:number 次}}，受助 {{受助人數:number 人}}。"
`,
};
