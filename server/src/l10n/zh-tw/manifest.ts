import type { ManifestTexts } from "../en/manifest.ts";

export const manifest: ManifestTexts = {
  description: "檢查年度工作總結：缺少的部分、尚未填寫的空白，並提供修正。",
  category: "工作總結",
  commands: {
    newSummary: "新增總結…",
    insertMissingSections: "插入缺少的部分",
    insertSection: "插入部分…",
    nextBlank: "下一處空白",
    previousBlank: "上一處空白",
    checkFile: "檢查這個檔案",
    treatAsSummary: "當作工作總結檢查",
    chooseOutline: "選擇大綱…",
    showOpen: "顯示待完成的內容…",
    showPreview: "顯示分頁預覽",
    restartServer: "重新啟動語言伺服器",
    showOutput: "顯示輸出",
    reportIssue: "回報問題…",
    openRule: "開啟規則說明",
    repairHere: "修正這一處…",
  },
  untrustedWorkspaces: "不會執行工作區裡的任何程式。設定只當作資料讀取，因此各項檢查在這裡同樣有效。",
  builtInOutlines: "內建的有 {0}。",
  severities: {
    off: "不檢查",
    information: "提示訊息",
    warning: "警告",
    error: "錯誤",
  },
  layouts: {
    auto: "依文件的語言",
    official: "GB/T 9704-2012 公文格式：仿宋三號，每頁 22 行，每行 28 字",
    taiwan: "標楷體 14 點，邊界 25 公釐",
    english: "Times New Roman 12 點，首行不縮排",
    plain: "宋體小四，1.5 倍行高",
  },
  formats: {
    docx: "Word 文件",
    pdf: "PDF",
    html: "網頁（單一檔案）",
    txt: "純文字",
  },
  trace: {
    description: "在輸出頻道中記錄 VS Code 與語言伺服器之間往來的訊息。",
    levels: { off: "不記錄", messages: "只記錄訊息名稱", verbose: "記錄訊息的完整內容" },
  },
  tokens: {
    blank: "工作總結中尚未填寫的地方",
    mask: "工作總結中代替數據的符號，例如 XX",
    figure: "工作總結中帶單位的數字",
    ordinal: "工作總結中標題的序號",
  },
};
