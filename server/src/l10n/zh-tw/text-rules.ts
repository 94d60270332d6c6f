export const textFixes = {
  "remove-word": "刪去 `{0}`",
  "remove-residue": "刪去網頁殘留",
  "convert-to-simplified": "把該段轉換為簡體字",
  "convert-to-traditional": "把該段轉換為繁體字",
} as const;

export const textRules = {
  "no-several-summaries": {
    what: "一個檔案中有幾篇總結；每篇單獨檢查。",
    why: "幾篇放在一起，一篇缺少的部分容易被當成另一篇已有；讀者也習慣一個檔案一篇總結。",
    messages: {
      several: "本檔案中有 {0} 篇總結：每篇單獨檢查，建議拆成多個檔案",
      another: "另一篇從這裡開始",
    },
  },
  "no-truncated-ending": {
    what: "某一部分或全文在一句話中間結束：以逗號、預告下文的冒號、沒有閉合的括號或連接詞結尾。",
    why: "結尾在複製時遺失，或者沒有寫完，讀者看到的是一份沒寫完的總結。",
    messages: {
      mark: "不應以 `{0}` 結尾，句子沒有寫完",
      announced: "不應以 `{0}` 結尾，後面沒有要列出的內容",
      word: "不應以 `{0}` 結尾，句子沒有寫完",
      open: "結尾的 `{0}` 後面沒有句號，句子可能沒有寫完",
    },
  },
  "consistent-self-reference": {
    what: "一篇總結中對本單位有兩種自稱，例如既寫「本校」又寫「本院」。",
    why: "這表示有段落是從別的單位的總結中搬來的。",
    messages: {
      other: "自稱 `{0}` 前後不一，其他地方寫的是 `{1}`",
      usual: "通常的自稱",
    },
  },
  "no-double-approximation": {
    what: "一個數字用了兩個約數詞：約50餘人、近30多萬、大約三天左右、超過90%以上。",
    why: "一個就夠了；兩個並用往往自相矛盾，審稿時會被圈出來。",
    messages: { twice: "`{0}` 與 `{1}` 重複，應只保留一個" },
  },
  "no-web-residue": {
    what: "從網頁複製時帶進來的內容：目前位置、小編的話、版權聲明、單獨一行的網址、上一篇下一篇等。",
    why: "一眼就能看出總結是從網路上抄來的。",
    messages: {
      path: "網頁的位置導覽 `{0}` 不應留在總結中",
      editor: "網站小編的話 `{0}` 不應留在總結中",
      rights: "網頁的版權聲明 `{0}` 不應留在總結中",
      address: "單獨一行的網址 `{0}` 不應留在總結中",
      page: "網頁的內容 `{0}` 不應留在總結中",
    },
  },
  "no-mixed-script": {
    what: "與全文字體不同的段落：簡體總結中的繁體段落，或繁體總結中的簡體段落。異體字（臺、着、羣、衞、説）不算。",
    why: "這表示該段來自別處，讀起來也不順。",
    messages: {
      traditional: "簡體總結中出現繁體段落",
      simplified: "繁體總結中出現簡體段落",
    },
  },
} as const;
