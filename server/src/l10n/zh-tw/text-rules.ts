export const textFixes = {
  "replace-mark": "將 `{0}` 改為 `{1}`",
  "keep-one-mark": "只保留 `{0}`",
  "write-ellipsis": "改為 `{0}`",
  "widen-mark": "改為全形標點",
  "widen-marks": "將 {0} 處全部改為全形標點",
  "mend-emphasis": "改為能正常顯示的粗體寫法",
  "remove-hidden": "刪除看不見的字元",
  "remove-bullet": "刪除項目符號",
  "remove-word": "刪去 `{0}`",
  "remove-residue": "刪去網頁殘留",
  "convert-to-simplified": "把該段轉換為簡體字",
  "convert-to-traditional": "把該段轉換為繁體字",
} as const;

export const textRules = {
  "no-unpaired-punctuation": {
    what: "引號、書名號或括號在本段內沒有成對，或與另一種符號湊成一對。",
    why: "讀者看不出名稱、標題或說明到哪裡結束，也可能有一半內容被誤刪。",
    messages: {
      unclosed: "`{0}` 缺少成對的 `{1}`",
      unopened: "`{0}` 之前缺少成對的 `{1}`",
      turned: "此處不應是 `{0}`，應為 `{1}`",
      mixed: "此處不應是 `{0}`，應為 `{1}`",
      lone: "`{0}` 沒有成對",
    },
  },
  "no-repeated-punctuation": {
    what: "本應只有一個標點的地方有兩個；刪節號、破折號與連用的驚嘆號不算。",
    why: "多半是刪改或貼上時留下的，看得出這句話無人校對。",
    messages: {
      repeated: "標點重複：`{0}`，應為 `{1}`",
      conflicting: "標點 `{0}` 連用，應只用一個，如 `{1}`",
      ellipsis: "刪節號應寫作 `{1}`，不用 `{0}`",
    },
  },
  "no-half-width-punctuation": {
    what: "中文字之間的半形逗號、分號、冒號或括號。",
    why: "中文應使用全形標點，半形標點印出來擠在一起，顯得草率。",
    messages: { "half-width": "中文字之間用了半形標點 `{0}`，全文共 {1} 處" },
  },
  "no-broken-emphasis": {
    what: "Markdown 顯示不出來的粗體：星號內側緊鄰標點，外側緊鄰文字。",
    why: "星號會原樣印出來，想強調的內容反而沒有強調。",
    messages: { broken: "粗體未能顯示：`{0}`" },
  },
  "no-garbled-text": {
    what: "遺失的字或編碼錯誤造成的亂碼：詞語中間的問號、� 等。",
    why: "文字已經遺失或無法辨認，讀者猜不出原文。",
    messages: {
      lost: "`{0}` 中有字遺失",
      replacement: "`{0}` 中有無法辨認的字元",
      mojibake: "亂碼：`{0}`",
    },
  },
  "no-hidden-characters": {
    what: "內文中看不見的字元（方向控制字元、零寬字元），以及只有某一種字型才能顯示的字元。",
    why: "這些字元是從別處複製時帶來的，會影響搜尋、排序與列印。",
    messages: {
      hidden: "多餘的不可見字元 {0}",
      private: "請替換私用區字元 {0}，其他字型無法顯示",
    },
  },
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
    what: "簡繁與全文不一致的段落：簡體總結中的繁體段落，或繁體總結中的簡體段落。異體字（臺、着、羣、衞、説）不算。",
    why: "這表示該段來自別處，讀起來也不順。",
    messages: {
      traditional: "簡體總結中出現繁體段落",
      simplified: "繁體總結中出現簡體段落",
    },
  },
} as const;
