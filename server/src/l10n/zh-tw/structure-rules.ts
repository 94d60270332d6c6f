export const structureRules = {
  "require-section": {
    what: "大綱中沒有任何標題對應的部分。",
    why: "讀者與查核人員會逐項對照標準大綱，缺一部分就會被退回。",
    messages: {
      missing: "缺少「{0}」部分",
      "only-in-lead": "缺少「{0}」部分：相關內容只出現在開頭段落",
      foreign: "「{0}」不在大綱中，而該大綱不允許其他部分",
    },
  },
  "section-order": {
    what: "各部分的順序與大綱不一致；只指出最少需要移動的部分。",
    why: "順序是標準的一部分，讀者會把今年的總結與去年逐部分對照。",
    messages: {
      "move-before": "「{0}」部分的位置不對，應在「{1}」之前",
      "move-after": "「{0}」部分的位置不對，應在「{1}」之後",
      neighbour: "大綱順序中與它相鄰的部分",
    },
  },
  "no-duplicate-section": {
    what: "兩個標題對應大綱中的同一部分。",
    why: "同一件事分在兩處寫，數字也容易重複。",
    messages: {
      duplicate: "「{0}」部分重複，已有「{1}」",
      deeper: "「{0}」與「{1}」內容重複",
      first: "第一處",
    },
  },
  "no-empty-section": {
    what: "標題下面沒有任何內容。",
    why: "空的部分會讓人以為這項工作沒有做，或沒有回報。",
    messages: {
      empty: "「{0}」部分沒有內容",
      short: "「{0}」部分只有 {1} 字，應不少於 {2} 字",
    },
  },
  "consistent-heading-level": {
    what: "Markdown 標題比上層標題低了不只一層。",
    why: "Word 的功能窗格、目錄與公文編號都依標題層級產生。",
    messages: { skipped: "標題層級為 {0}，應為 {1}" },
  },
  "no-plain-heading": {
    what: "已經使用 # 標題的 Markdown 檔案中，仍有充當標題的編號行；每份文件只提示一次。",
    why: "只有 Markdown 標題才會出現在編輯器的大綱與 Markdown 預覽中。",
    messages: { plain: "有 {0} 個編號行充當標題，卻沒有 Markdown 的 `#`" },
  },
  "consistent-length": {
    what: "篇幅不在設定 `length` 或 `pages` 要求的範圍內；頁數以每頁 22 行、每行 28 字估算。",
    why: "上級對篇幅有要求時，過短或過長的總結會被退回。",
    messages: {
      "too-short": "全文 {0} 字，應不少於 {1} 字",
      "too-long": "全文 {0} 字，應不超過 {1} 字",
      "few-pages": "全文約 {0} 頁，應不少於 {1} 頁",
      "many-pages": "全文約 {0} 頁，應不超過 {1} 頁",
    },
  },
} as const;
